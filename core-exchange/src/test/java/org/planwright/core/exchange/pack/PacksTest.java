package org.planwright.core.exchange.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planwright.core.exchange.pack.PackFixture.DIRECTOR;
import static org.planwright.core.exchange.pack.PackFixture.OCTOBER;
import static org.planwright.core.exchange.pack.PackFixture.PLAN;
import static org.planwright.core.exchange.pack.PackFixture.WRITER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.Progress;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Pack;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;

@DisplayName("The pack of a meeting")
class PacksTest {

	@TempDir
	Path folder;
	private PackFixture fixture;

	@BeforeEach
	void meeting() throws IOException {
		fixture = new PackFixture(folder);
	}

	private static Refusal refused(ThrowingCallable wish) {
		return catchThrowableOfType(Refusal.class, wish);
	}

	private String page() {
		return new String(fixture.packs().document(PLAN, OCTOBER, "html"), StandardCharsets.UTF_8);
	}

	private Approval approval() {
		return fixture.plans.at(PLAN, When.NOW).meeting(OCTOBER).approval().orElseThrow().value();
	}

	@Test
	void is_drafted_from_the_plan_as_it_stands_in_four_chapters() {
		Pack draft = fixture.packs().draft(PLAN, OCTOBER);

		assertThat(draft.sections()).extracting(Pack.Section::chapter).containsExactly(Chapter.values());
		assertThat(draft.made().version()).isEqualTo(fixture.version());
		assertThat(draft.made().asOf()).isEqualTo(PackFixture.TODAY);
		assertThat(page()).contains("Draft, to be approved by Colin Director.", "Eleven providers &lt;have&gt; tendered &amp; asked.", "Mind the framework.",
				"Recruit two managers", "Off track or at risk");
	}

	@Test
	void for_a_meeting_that_was_held_shows_its_day() {
		assertThat(fixture.packs().draft(PLAN, "september").made().asOf()).isEqualTo(PackFixture.SEPTEMBER);
	}

	@Test
	void changes_with_the_plan_as_long_as_it_is_a_draft() {
		String before = page();
		fixture.tell(new Event.Progressed(new Progress("2.4", LocalDate.of(2019, 10, 14), "Twelve.")));

		assertThat(page()).isNotEqualTo(before).contains("Twelve.");
	}

	@Test
	void once_approved_is_the_same_bytes_in_every_form_whatever_is_told_afterwards_and_after_a_restart() {
		long seen = fixture.version();
		Receipt receipt = fixture.packs().approve(PLAN, OCTOBER, DIRECTOR, seen, Optional.of("once"));
		Packs packs = fixture.packs();
		List<byte[]> frozen = packs.forms().stream().map(form -> packs.document(PLAN, OCTOBER, form.name())).toList();

		fixture.tell(new Event.Progressed(new Progress("2.4", LocalDate.of(2019, 10, 15), "Too late for the pack.")));

		Packs restarted = fixture.packs();
		assertThat(restarted.forms()).extracting(Packs.Form::name).containsExactly("html", "pdf", "docx", "odt");
		for (int i = 0; i < frozen.size(); i++) {
			String form = restarted.forms().get(i).name();
			assertThat(restarted.document(PLAN, OCTOBER, form)).as(form).isEqualTo(frozen.get(i));
			assertThat(PackFiles.digest(frozen.get(i))).isEqualTo(approval().digests().get(form));
		}
		assertThat(restarted.approve(PLAN, OCTOBER, DIRECTOR, seen, Optional.empty())).isEqualTo(new Receipt(PLAN, receipt.last(), receipt.last(), true));
	}

	@Test
	void once_approved_says_of_what_version_and_hash_it_was_made_and_by_whom() {
		fixture.approve();

		assertThat(page()).contains("Approved by Colin Director on 15 October 2019.", approval().made().hash(), ">" + approval().made().version() + "<")
				.doesNotContain("Draft");
		assertThat(approval().made().hash()).isEqualTo(fixture.plans.journal(PLAN, approval().made().version() - 1, 1).get(0).hash());
	}

	@Test
	void is_approved_by_the_accountable_officer_alone_and_as_it_was_looked_at() throws IOException {
		long seen = fixture.version();
		assertThat(refused(() -> fixture.packs().approve(PLAN, OCTOBER, WRITER, seen, Optional.empty())).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
		fixture.tell(new Event.Progressed(new Progress("2.4", LocalDate.of(2019, 10, 14), "News.")));
		assertThat(refused(() -> fixture.packs().approve(PLAN, OCTOBER, DIRECTOR, seen, Optional.empty())).kind()).isEqualTo(Refusal.Kind.STALE);

		try (Stream<Path> kept = Files.list(folder)) {
			assertThat(kept).as("nothing is kept of what was not approved").isEmpty();
		}
	}

	@Test
	void says_so_when_a_frozen_file_was_changed_or_is_lost() throws IOException {
		fixture.approve();
		Path file = folder.resolve(approval().digests().get("html"));
		Files.writeString(file, page().replace("Director", "Somebody else"));
		assertThat(refused(this::page)).hasMessageContaining("was changed since").hasMessageContaining(file.getFileName().toString());

		Files.delete(file);
		assertThat(refused(this::page)).hasMessageContaining("is not there");
	}

	@Test
	void is_unknown_in_other_forms_and_for_other_meetings() {
		assertThat(refused(() -> fixture.packs().document(PLAN, OCTOBER, "doc"))).hasMessageContaining("known are html, pdf, docx, odt");
		assertThat(refused(() -> fixture.packs().draft(PLAN, "may")).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
	}
}
