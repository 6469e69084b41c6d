package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Progress;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("Plans come in and go out over HTTP")
class ExchangeTest {

	private static final String IMPORT = "/plans/sample/import";
	private static final String EXPORT = "/plans/sample/export";
	private static final String FORM = "multipart/form-data; boundary=xyz";
	private static final String PLAN = "Ref,Improvement action,Lead officer,Timeframe\n1.1,Open a library,Ann Able,by 30 June 2030\n";

	private final Api api = Api.withSample();

	@AfterEach
	void close() {
		api.close();
	}

	private Api.Answer send(Role role, String path, String type, String body) {
		return api.as(role).typed(type).send("POST", path, body);
	}

	private Api.Answer csv(String path, String body) {
		return send(Role.ADMINISTRATOR, path, "text/csv", body);
	}

	private String export(String query) {
		return api.text(EXPORT + query);
	}

	private Response accepting(String type, String path) {
		return api.anyone().accepting(type).ask(path);
	}

	/** The plan's actions with another title for the first. */
	private String edited() {
		return export("?format=csv").replace("Open a home", "Open seven homes");
	}

	@Test
	void a_dry_run_says_what_would_become_of_each_row_and_changes_nothing() {
		Api.Answer dry = csv(IMPORT, edited());

		assertThat(dry.status()).as(dry.body().toString()).isEqualTo(200);
		assertThat(dry.at("/applied").asBoolean()).isFalse();
		assertThat(dry.at("/counts/CHANGED").asInt()).isEqualTo(1);
		assertThat(dry.at("/rows/0/place").asText()).isEqualTo("A2");
		assertThat(dry.at("/rows/0/fields/0/field").asText()).isEqualTo("title");
		assertThat(dry.at("/rows/0/fields/0/to").asText()).contains("seven homes");
		assertThat(dry.body().has("receipt")).isFalse();
		assertThat(export("?format=csv")).contains("Open a home");
	}

	@Test
	void what_was_seen_is_what_is_taken_in() {
		String document = edited();
		String digest = csv(IMPORT, document).at("/digest").asText();

		assertThat(csv(IMPORT + "?apply=" + digest, document.replace("seven", "eight")).status()).as("another document").isEqualTo(412);
		Api.Answer taken = csv(IMPORT + "?apply=" + digest, document);
		assertThat(taken.status()).isEqualTo(201);
		assertThat(taken.location()).endsWith("/plans/sample/journal/" + taken.at("/receipt/first").asLong());
		assertThat(export("?format=csv")).contains("Open seven homes");
		Api.Answer again = csv(IMPORT + "?apply=" + digest, document);
		assertThat(again.status()).as("a retry finds it done").isEqualTo(200);
		assertThat(again.body().has("receipt")).isFalse();
	}

	@Test
	void a_plan_that_has_changed_since_is_seen_again_first() {
		String document = edited();
		String digest = csv(IMPORT, document).at("/digest").asText();
		api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/actions/1.1/progress", "{\"text\": \"Two are open\"}");

		assertThat(csv(IMPORT + "?apply=" + digest, document).status()).isEqualTo(412);
		assertThat(csv(IMPORT + "?apply=unseen", document).status()).as("nothing is taken in unseen").isEqualTo(400);
		assertThat(csv(IMPORT + "?apply=" + csv(IMPORT, document).at("/digest").asText(), document).status()).isEqualTo(201);
	}

	@Test
	void a_form_brings_the_file_and_makes_a_new_plan() {
		String open = part("title", "Libraries") + part("organisation", "Barsetshire") + part("column", "A=ref")
				+ "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\nContent-Type: text/csv\r\n\r\n" + PLAN + "\r\n--xyz--\r\n";

		String form = part("apply", send(Role.ADMINISTRATOR, "/plans/libraries/import", FORM, open).at("/digest").asText()) + open;
		assertThat(send(Role.APPROVER, "/plans/libraries/import", FORM, form).status()).as("an approver makes no plan").isEqualTo(403);
		Api.Answer made = send(Role.ADMINISTRATOR, "/plans/libraries/import", FORM, form);
		assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
		assertThat(made.at("/rows")).extracting(row -> row.get("outcome").asText() + " " + row.get("subject").asText())
				.containsExactly("ADDED section 1", "ADDED action 1.1", "ADDED milestone date-1 of action 1.1");
		assertThat(api.get("/plans/libraries/actions/1.1").at("/definition/timeframe/due").asText()).isEqualTo("2030-06-30");
	}

	private static String part(String name, String value) {
		return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	@Test
	void a_form_that_is_broken_or_says_something_unknown_is_refused() {
		assertThat(send(Role.ADMINISTRATOR, IMPORT, FORM, "no form").at("/errors/0/reason").asText()).isEqualTo("is missing");
		assertThat(send(Role.ADMINISTRATOR, IMPORT, "multipart/form-data", "x").status()).as("no boundary").isEqualTo(400);
		Api.Answer unknown = send(Role.ADMINISTRATOR, IMPORT, FORM, part("titel", "x") + "--xyz--\r\n");
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.at("/errors")).hasSize(2);
		assertThat(unknown.body().toString()).contains("titel", "file");
	}

	@Test
	void what_is_said_wrongly_about_it_is_named_all_at_once() {
		Api.Answer answer = csv(IMPORT + "?apply=yes&knownFrom=2019-09-31&title=Libraries&column=C", PLAN);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.at("/errors")).extracting(error -> error.get("field").asText()).containsExactlyInAnyOrder("apply", "knownFrom", "organisation", "column");
		assertThat(send(Role.ADMINISTRATOR, IMPORT, "application/json", "{}").status()).isEqualTo(415);
		assertThat(csv("/plans/nowhere/import", PLAN).status()).isEqualTo(404);
	}

	@Test
	void what_is_asked_is_answered_or_left_open_before_it_is_taken_in() {
		String dates = "Ref,Improvement action,Lead officer,Timeframe\n1.8,Open a home,Ann Able,By 03/04/2030\n1.9,Open another,Ann Able,By 11/27/2030\n";
		String digest = csv(IMPORT, dates).at("/digest").asText();
		assertThat(csv(IMPORT, dates).at("/questions")).hasSize(2);
		assertThat(csv(IMPORT + "?apply=" + digest, dates).status()).isEqualTo(422);
		assertThat(csv(IMPORT + "?dates=day-first", dates).at("/questions")).hasSize(1);
		assertThat(csv(IMPORT + "?dates=month-first", dates).at("/questions")).isEmpty();
		assertThat(csv(IMPORT + "?dates=sideways&questions=guess", dates).at("/errors")).extracting(error -> error.get("field").asText()).containsExactlyInAnyOrder("dates", "questions");
		assertThat(csv(IMPORT + "?questions=leave-open&apply=" + digest, dates).status()).isEqualTo(201);
	}

	@Test
	void cells_at_fault_are_named_and_cells_about_a_person_held_back() {
		String due = "Ref,Improvement action,Lead officer,Due\n1.1,Open a home,Ann Able,31/09/2030\n1.2,Visit the home at NG2 7QP,Ann Able,\n";
		Api.Answer dry = csv(IMPORT, due);
		Api.Answer refused = csv(IMPORT + "?apply=" + dry.at("/digest").asText(), due);

		assertThat(dry.status()).isEqualTo(200);
		assertThat(dry.at("/errors")).extracting(error -> error.get("field").asText()).contains("B3", "D2");
		assertThat(dry.body().toString()).contains("holds what looks like a postcode").doesNotContain("NG2 7QP");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/errors")).extracting(error -> error.get("field").asText()).contains("B3", "D2");
	}

	@Test
	void a_contributor_changes_no_promise_by_a_document() {
		assertThat(send(Role.CONTRIBUTOR, IMPORT, "text/csv", edited()).status()).isEqualTo(403);
	}

	@Test
	void what_goes_out_has_a_name_and_the_form_that_was_asked_for() {
		Response board = accepting("text/csv", EXPORT + "?what=board&asOf=2019-12-01");

		assertThat(board.getHeaderString("Content-Type")).startsWith("text/csv");
		assertThat(board.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"sample.board.2019-12-01.csv\"");
		assertThat(export("?what=board&format=csv&asOf=2019-12-01")).startsWith("\uFEFFRef,Section,Improvement action").contains("1.1,1,");
		assertThat(export("?format=csv&sheet=milestones")).startsWith("\uFEFFAction,");
		assertThat(export("?format=xlsx")).startsWith("PK");
		assertThat(export("?what=measures&format=ods")).startsWith("PK");
		assertThat(accepting("application/pdf", EXPORT).getStatus()).isEqualTo(406);
		assertThat(api.get(EXPORT + "?format=pdf&what=pack").at("/errors")).hasSize(2);
		assertThat(api.get(EXPORT + "?format=csv&sheet=nothing").at("/detail").asText()).contains("actions, milestones, measures");
		assertThat(api.get("/plans/nowhere/export?what=journal&format=csv").status()).isEqualTo(404);
	}

	@Test
	void json_is_that_of_the_api() {
		assertThat(api.get(EXPORT + "?what=board&format=json").body()).isEqualTo(api.get("/plans/sample/board").body());
		assertThat(api.get(EXPORT + "?what=journal").body()).isEqualTo(api.get("/plans/sample/journal?limit=1000").body());
		assertThat(api.get(EXPORT + "?what=measures").at("/measures/0")).isEqualTo(api.get("/plans/sample/measures/places").body());
		assertThat(api.get(EXPORT).at("/actions")).isEqualTo(api.get("/plans/sample").at("/actions"));
		assertThat(api.get(EXPORT).at("/milestones")).isNotEmpty();
	}

	@Test
	void small_numbers_of_people_go_out_in_no_form() {
		api.as(Role.APPROVER).send("PUT", "/plans/sample/measures/placed", "{\"title\": \"Children placed\", \"unit\": \"children\", \"polarity\": \"up\"}");
		long version = api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/measures/placed/observations", "{\"on\": \"2020-03-31\", \"value\": 4.125}").at("/version").asLong();

		assertThat(List.of("?what=measures&format=csv&sheet=series", "?what=journal&format=csv", "?what=measures", "?what=journal")).allSatisfy(
				query -> assertThat(export(query)).contains("placed").doesNotContain("4.125"));
		assertThat(export("?what=measures&format=csv&sheet=series")).contains("placed,Children placed,children,,2020-03-31,,c,");
		assertThat(export("?what=journal&format=csv")).contains("\r\n" + version + ",").contains("c: a small number, held back");
	}

	@Test
	void what_is_held_back_is_so_as_json_too() {
		api.as(Role.APPROVER).send("PUT", "/plans/sample/measures/placed",
				"{\"title\": \"Children placed\", \"unit\": \"children\", \"polarity\": \"up\", \"baseline\": {\"on\": \"2019-12-31\", \"value\": 4.125}}");
		api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/measures/placed/observations", "{\"on\": \"2020-03-31\", \"value\": 4.125}");

		assertThat(List.of("?what=plan", "?what=board", "?what=measures", "?what=journal")).allSatisfy(query -> assertThat(export(query)).doesNotContain("4.125"));
		assertThat(api.get(EXPORT).at("/heldBackBaselines/0").asText()).isEqualTo("placed");
		assertThat(api.get(EXPORT + "?what=measures").at("/heldBackBaselines")).hasSize(1);
	}

	@Test
	void the_journal_goes_out_whole_however_long_it_is() {
		List<Proposed> many = IntStream.rangeClosed(1, 1_200).<Proposed>mapToObj(i -> new Proposed(new Event.Progressed(
				new Progress("1.1", LocalDate.of(2020, 1, 15), "Step " + i)), OptionalLong.empty(), "", 0)).toList();
		api.plans.write("sample", new Write(Actor.SYSTEM, many, Optional.empty(), Optional.empty()));

		Api.Answer journal = api.get(EXPORT + "?what=journal");
		assertThat(journal.at("/entries")).hasSize((int) api.plans.at("sample", When.NOW).version());
		assertThat(journal.at("/leftOut").asInt()).isZero();
		assertThat(journal.body().has("next")).isFalse();
		assertThat(export("?what=journal")).contains("\"Step 1200\"");
		assertThat(api.get(EXPORT + "?what=journal&asOf=2020-01-14").at("/leftOut").asInt()).isGreaterThanOrEqualTo(1_200);
	}

	@Test
	void the_journal_goes_out_as_two_dates_let_it_be_seen() {
		long all = export("?what=journal&format=csv").lines().count();
		api.as(Role.CONTRIBUTOR).send("POST", "/plans/sample/actions/1.1/progress", "{\"text\": \"=1+1\", \"on\": \"2020-01-15\", \"knownFrom\": \"2020-02-01\"}");

		assertThat(export("?what=journal&format=csv").lines()).hasSize((int) all + 1);
		assertThat(export("?what=journal&format=csv&knownAt=2020-01-31").lines()).hasSizeLessThanOrEqualTo((int) all);
		assertThat(export("?what=journal&format=csv&knownAt=2020-01-31")).doesNotContain("=1+1");
	}

	@Test
	void the_doctor_says_what_is_amiss_and_how_much_can_be_assessed() {
		Api.Answer doctor = api.get("/plans/sample/doctor?asOf=2019-12-01");

		assertThat(doctor.at("/diagnosis/actions").asInt()).isPositive();
		assertThat(doctor.at("/diagnosis/findings")).extracting(finding -> finding.get("kind").asText()).contains("NO_BASELINE");
		assertThat(doctor.at("/assessablePercent")).isEqualTo(api.get("/plans/sample/board?asOf=2019-12-01").at("/assessablePercent"));
		assertThat(api.get("/plans/nowhere/doctor").status()).isEqualTo(404);
	}
}
