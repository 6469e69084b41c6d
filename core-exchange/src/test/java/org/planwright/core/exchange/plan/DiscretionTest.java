package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.Export.Format;
import org.planwright.core.exchange.Export.Subject;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.Action;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Review;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("What is handed out tells no small number of people, wherever it stands")
class DiscretionTest {

	private static final String PLAN = "nottinghamshire-2019";
	private static final LocalDate DAY = LocalDate.of(2020, 3, 31);
	private static final Actor ACTOR = new Actor("ann", Role.ADMINISTRATOR);

	/** Stands nowhere else in the plan. */
	private static final BigDecimal FEW = new BigDecimal("4.0625");

	private final MemoryEngine engine = new MemoryEngine(LocalDate.of(2026, 6, 1));
	private final Plans plans = engine.plans();
	private final PlanExchangeService exchange = new PlanExchangeService(plans, engine.people(), new SmallCohorts(SmallCohorts.LEAST));

	@BeforeEach
	void load() {
		new PlanFilesService(plans, engine.people()).create(PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")), Actor.SYSTEM,
				Optional.empty());
	}

	private void tell(Event... events) {
		plans.write(PLAN, new Write(ACTOR, Stream.of(events).map(event -> new Proposed(event, version(event), "", 0)).toList(), Optional.empty(), Optional.empty()));
	}

	private OptionalLong version(Event event) {
		return event.sets().map(thing -> plans.at(PLAN, When.NOW).version(thing)).orElse(OptionalLong.empty());
	}

	private static Measure measure(String unit, Optional<Baseline> baseline) {
		return new Measure("placed", "Children placed", Optional.of(unit), Polarity.UP, Optional.empty(), Optional.empty(), baseline, Optional.empty(), Optional.empty());
	}

	private static Optional<Baseline> baseline(BigDecimal value) {
		return Optional.of(new Baseline(DAY, value, Optional.empty()));
	}

	private static Event observed(BigDecimal value) {
		return new Event.Observed(new Observation("placed", DAY, Optional.empty(), new Reading.Figure(value), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
	}

	private static Event set(Measure measure) {
		return new Event.MeasureSet(measure, DAY, Optional.empty());
	}

	private String csv(Subject subject, Optional<String> sheet) {
		return new String(exchange.export(PLAN, When.NOW, subject, Format.CSV, sheet).bytes(), StandardCharsets.UTF_8);
	}

	private String journal() {
		return csv(Subject.JOURNAL, Optional.empty());
	}

	@Test
	void the_value_of_a_measure_that_is_no_more_stays_held_back() {
		tell(set(measure("children", Optional.empty())), observed(FEW));
		tell(new Event.MeasureRemoved("placed", DAY, "counted otherwise"));

		assertThat(journal()).contains("measure-removed", "c: a small number, held back").doesNotContain("4.0625");
	}

	@Test
	void so_does_one_whose_measure_said_only_later_or_once_that_it_counts_people() {
		tell(set(measure("cases", Optional.empty())), observed(FEW));
		assertThat(journal()).contains("4.0625");
		tell(set(measure("children", Optional.empty())));
		assertThat(journal()).doesNotContain("4.0625");
		tell(set(measure("cases", Optional.empty())));
		assertThat(journal()).doesNotContain("4.0625");
	}

	@Test
	void a_baseline_is_held_back_on_the_sheet_and_in_the_journal_and_stays_as_it_is_when_the_sheet_comes_in_again() {
		tell(set(measure("children", baseline(FEW))));
		byte[] sheet = exchange.export(PLAN, When.NOW, Subject.PLAN, Format.XLSX, Optional.empty()).bytes();

		assertThat(csv(Subject.PLAN, Optional.of("measures"))).contains("Children placed,children,up,,,c,2020-03-31").doesNotContain("4.0625");
		assertThat(csv(Subject.MEASURES, Optional.empty())).doesNotContain("4.0625");
		assertThat(journal()).doesNotContain("4.0625");
		PlanImport again = exchange.compare(PLAN, sheet, new ImportTerms(Map.of(), Optional.empty(), Optional.empty(), "corporate", Optional.empty()), ACTOR);
		assertThat(again.faults()).isEmpty();
		assertThat(again.rows()).extracting(PlanImport.RowChange::outcome).containsOnly(Outcome.UNCHANGED);
	}

	@Test
	void what_the_published_plan_says_of_where_it_stands_is_no_small_number() {
		assertThat(csv(Subject.PLAN, Optional.of("measures"))).contains(",79,");
		assertThat(csv(Subject.MEASURES, Optional.of("series"))).doesNotContain(",c,");
	}

	@Test
	void a_baseline_of_an_actions_own_is_held_back_in_the_journal() {
		Action action = plans.at(PLAN, When.NOW).action("1.5");
		tell(set(measure("children", Optional.empty())), new Event.ActionSet(using(action, new MeasureUse("placed", "placed", baseline(FEW), Optional.empty())), DAY, Optional.empty()));

		assertThat(journal()).contains("action-set").doesNotContain("4.0625");
	}

	private static Action using(Action a, MeasureUse use) {
		return new Action(a.ref(), a.parent(), a.section(), a.title(), a.programme(), a.accountable(), a.leads(), a.outcomes(), a.timeframe(), a.successMeasures(), a.links(),
				a.primary(), List.of(use), a.cadences(), a.cappedBy(), a.updates(), a.settings(), a.questions());
	}

	@Test
	void how_many_a_review_looked_at_is_held_back_when_they_are_few() {
		String cadence = plans.at(PLAN, When.NOW).action("1.6").cadences().get(0).id();
		tell(new Event.Reviewed(new Review("1.6", cadence, DAY, true, Optional.of(7), Optional.empty(), Optional.of("seven of them"))));
		tell(new Event.Reviewed(new Review("1.6", cadence, DAY.plusDays(1), true, Optional.of(17), Optional.empty(), Optional.of("seventeen of them"))));

		assertThat(journal()).doesNotContain("seven of them").contains("seventeen of them");
	}

	@Test
	void a_programmes_record_is_held_back_when_it_holds_a_number_since_only_the_programme_knows_what_it_counts() {
		tell(new Event.RecordSet(new ProgrammeRecord("residential", "week", "house-1-2020-03-29", LocalDate.of(2020, 3, 29), Map.of("beds", "4", "occupiedNights", "21"))));
		tell(new Event.RecordSet(new ProgrammeRecord("residential", "registration", "house-1", DAY, Map.of("step", "visited"))));

		assertThat(journal()).doesNotContain("occupiedNights").contains("visited", "record-set");
	}

	@Test
	void a_sentence_of_the_board_that_tells_one_only_says_that_it_does() {
		Action action = plans.at(PLAN, When.NOW).action("1.5");
		tell(set(measure("children", Optional.empty())), observed(FEW),
				new Event.ActionSet(using(action, new MeasureUse("placed", "placed", Optional.empty(), Optional.empty())), DAY, Optional.empty()));

		assertThat(exchange.discreet(plans.at(PLAN, When.NOW)).statements("1.5", List.of("4.0625 are placed", "Children placed: 2 fewer than planned", "41 days late", "Nothing was told")))
				.containsExactly("c: a small number, held back", "c: a small number, held back", "41 days late", "Nothing was told");
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void no_form_tells_it(Format format) {
		tell(set(measure("children", baseline(FEW))), observed(FEW));

		for (Subject subject : Subject.values()) {
			byte[] document = exchange.export(PLAN, When.NOW, subject, format, Optional.empty()).bytes();
			String text = format == Format.CSV || format == Format.JSON ? new String(document, StandardCharsets.UTF_8)
					: GridReader.read(document, Limits.DOCUMENT).toString();
			assertThat(text).as(subject.word()).doesNotContain("4.0625");
		}
	}
}
