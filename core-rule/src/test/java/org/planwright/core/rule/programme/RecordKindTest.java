package org.planwright.core.rule.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planwright.core.rule.testing.Json.body;
import static org.planwright.core.rule.testing.Json.object;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.Write;
import org.planwright.core.rule.testing.ViewBuilder;

class RecordKindTest {

	private record Home(String id, int beds, Optional<String> note, boolean open, Map<String, String> prices) {
	}

	private static final RecordKind<Home> KIND = new RecordKind<>("residential", "home", "id",
			(key, fields) -> new Home(key, fields.whole("beds"), fields.optionalText("note"), fields.optionalTruth("open").orElse(false),
					fields.plainValues("prices")),
			home -> LocalDate.of(2019, 9, 5));

	private static Home stored(Input body) {
		ProgrammeRecord record = new ProgrammeRecord("residential", "home", "home-1", LocalDate.of(2019, 9, 5), Flat.fields(body));
		return Fields.read(Flat.input(record), fields -> KIND.reader().apply("home-1", fields));
	}

	@Test
	void what_was_sent_is_read_from_the_journal_by_the_same_reader() {
		Input sent = body("beds", 4, "note", "Opened early", "open", true, "prices", object("block", 3500.5, "spot", 4000));

		assertThat(stored(sent)).isEqualTo(KIND.read("home-1", sent))
				.isEqualTo(new Home("home-1", 4, Optional.of("Opened early"), true, Map.of("block", "3500.5", "spot", "4000")));
	}

	@Property(tries = 200)
	void a_text_stays_the_text_it_was(@ForAll @NotBlank @StringLength(max = 30) String text) {
		String printable = "n" + text.replaceAll("\\p{Cntrl}", "");
		for (String each : List.of(printable, "12", "1.50", "-3", "true", "false", "\"x\"", "\"")) {
			assertThat(stored(body("beds", 1, "note", each)).note()).contains(each);
		}
	}

	@Test
	void lists_and_names_with_dots_have_no_flat_form() {
		assertThatThrownBy(() -> Flat.fields(body("beds", List.of(1)))).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> Flat.fields(body("prices", object("a.b", 1)))).isInstanceOf(Refusal.class);
	}

	@Test
	void a_body_may_repeat_its_key_but_not_another() {
		Refusal refusal = refusal(() -> KIND.read("home-1", body("id", "home-2", "beds", "four")));

		assertThat(KIND.read("home-1", body("id", "home-1", "beds", 4)).beds()).isEqualTo(4);
		assertThat(refusal.faults()).extracting(fault -> fault.field()).contains("id", "beds");
	}

	@Test
	void an_action_sees_the_newest_of_each_key_by_its_day() {
		var action = ViewBuilder.action("2.3", "residential").record("home", "home-1", "2019-09-05", "beds", "3")
				.record("home", "home-1", "2019-10-05", "beds", "4").record("home", "home-2", "2019-09-05", "beds", "2");

		assertThat(KIND.all(action.on("2019-09-10"))).extracting(Home::beds).containsExactly(3, 2);
		assertThat(KIND.all(action.on("2019-10-10"))).extracting(Home::beds).containsExactly(4, 2);
	}

	@Test
	void a_record_that_cannot_be_read_is_named() {
		var action = ViewBuilder.action("2.3", "residential").record("home", "home-1", "2019-09-05", "beds", "many");

		assertThat(refusal(() -> KIND.all(action.on("2019-09-10")))).hasMessageContaining("home home-1.beds");
	}

	@Test
	void what_a_record_means_for_the_plan_is_part_of_the_same_write() {
		Event record = new Event.RecordSet(ViewBuilder.recordOf("residential", "home", "home-1", "2019-09-05", "beds", "4"));
		Event told = new Event.Progressed(new Progress("2.3", LocalDate.of(2019, 9, 5), "A home more"));
		Sent sent = new Sent(new Actor("anna", Role.CONTRIBUTOR), "\"17\"", "once", null);

		Write write = sent.write(record, OptionalLong.empty(), List.of(told), "home-1", Optional.of(body("beds", 4)));

		assertThat(write.events()).extracting(Write.Proposed::event).containsExactly(record, told);
		assertThat(write.events()).extracting(Write.Proposed::basedOn).containsExactly(OptionalLong.of(17), OptionalLong.empty());
		assertThat(write.idempotencyKey()).contains("once");
	}

	@Test
	void a_retry_is_known_by_what_was_sent_whatever_it_means_for_the_plan_by_now() {
		Event record = new Event.RecordSet(ViewBuilder.recordOf("residential", "home", "home-1", "2019-09-05", "beds", "4"));
		Event told = new Event.Progressed(new Progress("2.3", LocalDate.of(2019, 9, 5), "A home more"));
		Function<String, Sent> sent = knownFrom -> new Sent(new Actor("anna", Role.CONTRIBUTOR), null, "once", knownFrom);
		BiFunction<Sent, Input, Optional<String>> first = (who, body) -> who
				.write(record, OptionalLong.empty(), List.of(told), "home-1", Optional.of(body)).wording();
		BiFunction<Sent, Input, Optional<String>> again = (who, body) -> who
				.write(record, OptionalLong.empty(), List.of(), "home-1", Optional.of(body)).wording();

		assertThat(first.apply(sent.apply(null), body("beds", 4, "open", true))).isPresent()
				.isEqualTo(again.apply(sent.apply(null), body("open", true, "beds", 4)))
				.isNotEqualTo(again.apply(sent.apply("2019-09-05"), body("beds", 4, "open", true)))
				.isNotEqualTo(again.apply(sent.apply(null), body("beds", 5, "open", true)));
	}

	private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, call);
	}
}
