package org.planwright.core.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("A plan file is read into the events that make the plan")
class PlanReaderTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final String WHOLE = """
			plan: {id: p, title: Plan, organisation: Council, knownFrom: 2019-09-05}
			people: {ann: Ann Example, bob: Bob Example}
			sections:
			  - {number: "1", title: First}
			measures:
			  - id: homes
			    title: Homes
			    unit: homes
			    polarity: up
			    owner: ann
			    every: monthly
			    baseline: {on: 2019-03-31, value: 2, sample: 40}
			    target: {level: 4, due: 2020-02-29, profile: step, points: [{on: 2019-09-30, value: 3}], confirmed: 2019-09-05}
			    observations:
			      - {on: 2019-06-30, value: 2, part: north, outOf: 5, source: Return}
			      - {on: 2019-07-31, symbol: c}
			actions:
			  - ref: "1.1"
			    section: "1"
			    programme: residential
			    title: Open homes
			    accountable: [ann]
			    leads: [bob]
			    timeframe: {text: by February, start: 2019-09-01, due: 2020-02-29}
			    success: [Homes are open]
			    primary: [delivery, impact/units]
			    updates: monthly
			    measures: [{measure: homes, role: units, target: {change: 1.5, profile: s-curve}}]
			    cadences: [{id: panel, title: Panel, every: quarterly, next: 2019-09-24, graceDays: 30, outOf: 20}]
			    settings: {award-by: 2019-12-01, share: 0.10, strict: true}
			    milestones:
			      - {id: live, title: Live, due: 2020-02-29, hardStop: 2020-03-31, owner: bob, after: found, rebaselines: [{to: 2020-02-29, reason: Late, approvedBy: ann}]}
			    progress: [{text: Begun}]
			    reviews: [{cadence: panel, on: 2019-06-24, complete: false, count: 18}]
			    confidence: [{level: amber, by: bob, on: 2019-08-31}]
			    parts:
			      - {ref: "1.1.1", title: North, primary: [delivery], progress: [{on: 2019-08-18, text: Bought}]}
			  - {ref: "1.2", section: "1", programme: corporate, title: Last, primary: [impact], cappedBy: ["1.1"]}
			""";

	private static PlanFile read(String yaml) {
		return PlanReader.read(TextReader.read(yaml.getBytes(StandardCharsets.UTF_8), false), TODAY, Set.of("known-already"));
	}

	private static List<Fault> faults(String yaml) {
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(yaml));
		assertThat(refusal).as("refused").isNotNull();
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG);
		return refusal.faults();
	}

	private static <E extends Event> E only(Class<E> type) {
		return events(type).findFirst().orElseThrow();
	}

	private static <E extends Event> Stream<E> events(Class<E> type) {
		return read(WHOLE).events().stream().map(Proposed::event).filter(type::isInstance).map(type::cast);
	}

	@Test
	void in_an_order_in_which_they_can_be_told_each_with_its_path_and_line() {
		assertThat(read(WHOLE).events().stream().map(p -> p.event().getClass().getSimpleName() + " " + p.path() + " " + p.line()))
				.containsExactly("PlanOpened plan 1", "MeasureSet measures[0] 6", "ActionSet actions[0] 18",
						"ActionSet actions[0].parts[0] 37", "ActionSet actions[1] 38", "MilestoneSet actions[0].milestones[0] 32",
						"Observed measures[0].observations[0] 15", "Observed measures[0].observations[1] 16",
						"Progressed actions[0].progress[0] 33", "Reviewed actions[0].reviews[0] 34",
						"ConfidenceStated actions[0].confidence[0] 35", "Progressed actions[0].parts[0].progress[0] 37");
	}

	@Test
	void all_of_them_on_the_day_since_which_the_plan_is_known() {
		PlanFile plan = read(WHOLE);
		assertThat(plan.knownFrom()).isEqualTo("2019-09-05");
		assertThat(plan.id()).isEqualTo("p");
		assertThat(plan.people()).isEqualTo(Map.of("ann", "Ann Example", "bob", "Bob Example"));
		assertThat(only(Event.PlanOpened.class).on()).isEqualTo(plan.knownFrom());
		assertThat(events(Event.Progressed.class).map(e -> e.progress().action() + " " + e.on()))
				.containsExactly("1.1 2019-09-05", "1.1.1 2019-08-18");
		assertThat(read(WHOLE.replace(", knownFrom: 2019-09-05", "")).knownFrom()).isEqualTo(TODAY);
	}

	@Test
	void with_every_detail() {
		assertThat(only(Event.MeasureSet.class).measure().target()).contains(new Target(Optional.of(new Aim.Level(new BigDecimal("4"))),
				Optional.of(LocalDate.of(2020, 2, 29)),
				new Profile.Step(List.of(new Profile.Point(LocalDate.of(2019, 9, 30), new BigDecimal("3")))),
				Optional.of(LocalDate.of(2019, 9, 5))));
		assertThat(only(Event.MeasureSet.class).measure().baseline().get().sample()).contains(40);
		assertThat(events(Event.Observed.class).map(e -> e.observation().reading())).containsExactly(
				new Reading.Figure(new BigDecimal("2")), Reading.Symbol.CONFIDENTIAL);
		assertThat(only(Event.ActionSet.class).action()).satisfies(action -> {
			assertThat(action.use("units").get().target().get().aim()).contains(new Aim.Change(new BigDecimal("1.5")));
			assertThat(action.use("units").get().target().get().profile()).isEqualTo(new Profile.SCurve());
			assertThat(action.cadence("panel").get().outOf()).contains(20);
			assertThat(action.settings()).isEqualTo(Map.of("award-by", "2019-12-01", "share", "0.10", "strict", "true"));
			assertThat(action.primary()).containsExactlyInAnyOrder("delivery", "impact/units");
		});
		assertThat(only(Event.MilestoneSet.class).milestone()).satisfies(milestone -> {
			assertThat(milestone.hardStop()).contains(LocalDate.of(2020, 3, 31));
			assertThat(milestone.rebaselines()).containsExactly(new Milestone.Rebaseline(Optional.empty(), Optional.empty(),
					LocalDate.of(2020, 2, 29), "Late", Optional.of("ann")));
		});
		assertThat(only(Event.Reviewed.class).review()).satisfies(review -> {
			assertThat(review.complete()).isFalse();
			assertThat(review.count()).contains(18);
		});
		assertThat(only(Event.ConfidenceStated.class).confidence().level()).isEqualTo(Status.AMBER);
	}

	@Test
	void a_part_belongs_to_the_section_and_programme_of_its_action() {
		assertThat(events(Event.ActionSet.class).map(Event.ActionSet::action).filter(a -> a.parent().isPresent())).singleElement()
				.satisfies(part -> {
					assertThat(part.parent()).contains("1.1");
					assertThat(part.section()).isEqualTo("1");
					assertThat(part.programme()).isEqualTo("residential");
				});
	}

	@ParameterizedTest(name = "{0} -> {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"due: 2020-02-29, profile: step | due: 2020-02-31, profile: step | 13 | measures[0].target.due | is \"2020-02-31\", and February 2020 has 29 days",
			"due: 2020-02-29, profile: step | due: 29/02/2020, profile: step | 13 | measures[0].target.due | is \"29/02/2020\", expected a date as year-month-day, such as 2019-09-30",
			"due: 2020-02-29, profile: step | due: 20200229, profile: step | 13 | measures[0].target.due | is a number, expected a date as year-month-day, such as \"2019-09-30\"",
			"profile: step | profile: zigzag | 13 | measures[0].target.profile | is \"zigzag\", expected one of linear, s-curve, step, points",
			"profile: step, | profile: linear, | 13 | measures[0].target.points | belong to the profile step or points",
			"level: 4 | level: 4, change: 2 | 13 | measures[0].target | a target is a level, a change or a percentChange, not more than one of them",
			"level: 4 | level: many | 13 | measures[0].target.level | is a text, expected a number",
			"polarity: up | polarity: sideways | 9 | measures[0].polarity | is \"sideways\", expected one of up, down, none",
			"owner: ann | owner: anne | 10 | measures[0].owner | names \"anne\", who is not among people",
			"id: homes | id: Homes! | 6 | measures[0].id | is \"Homes!\", expected lower-case letters, digits and hyphens, at most 64",
			"{on: 2019-07-31, symbol: c} | {on: 2019-07-31} | 16 | measures[0].observations[1].value | is missing, and so is a symbol in its place",
			"symbol: c | symbol: c, value: 3 | 16 | measures[0].observations[1].value | and symbol are both there, expected one of them",
			"symbol: c | symbol: none | 16 | measures[0].observations[1].symbol | is none of those of official statistics: z, x, c, low, u, k, :, ~, ..",
			"- ref: \"1.1\" | - ref: 1.1 | 18 | actions[0].ref | is a number, expected a text",
			"- ref: \"1.1\" | - ref: one one | 18 | actions[0].ref | is \"one one\", expected letters and digits in groups joined by dots, such as 2.10",
			"leads: [bob] | leads: [ann, rob] | 23 | actions[0].leads | names \"rob\", who is not among people",
			"leads: [bob] | leads: bob | 23 | actions[0].leads | is a text, expected a list",
			"leads: [bob] | lead: [bob] | 23 | actions[0].lead | is not a known field; known here: accountable, cadences, cappedBy, confidence, leads, links, measures, milestones, outcomes, parts, primary, programme, progress, questions, ref, reviews, section, settings, success, timeframe, title, updates",
			"primary: [delivery, impact/units] | primary: [] | 18 | actions[0] | primary is empty: say which parts make the status, such as delivery or impact",
			"start: 2019-09-01 | start: 2021-09-01 | 24 | actions[0].timeframe | timeframe ends 2020-02-29, before it starts 2021-09-01",
			"owner: bob, after: found | owner: rob, after: found | 32 | actions[0].milestones[0].owner | names \"rob\", who is not among people",
			"approvedBy: ann | approvedBy: rob | 32 | actions[0].milestones[0].rebaselines[0].approvedBy | names \"rob\", who is not among people",
			"accountable: [ann] | accountable: [rob] | 22 | actions[0].accountable | names \"rob\", who is not among people",
			"by: bob | by: rob | 35 | actions[0].confidence[0].by | names \"rob\", who is not among people",
			"after: found | after: live | 32 | actions[0].milestones[0] | after names the milestone itself",
			"count: 18 | count: 1.5 | 34 | actions[0].reviews[0].count | is 1.5, expected a whole number",
			"level: amber | level: grey | 35 | actions[0].confidence[0] | level is GREY, expected red, amber or green",
			"ref: \"1.1.1\" | ref: \"1.3.1\" | 37 | actions[0].parts[0] | ref 1.3.1 does not continue its parent's, 1.1",
			"bob: Bob Example | Bob: Bob Example, bob: B | 2 | people | an id is \"Bob\", expected lower-case letters, digits and hyphens, at most 64",
			"title: First} | title: First}, {number: \"1\", title: Again} | 4 | sections[1] | two sections are numbered 1",
			"organisation: Council | organisation: \"\" | 1 | plan.organisation | is empty; leave it out when there is nothing to say",
			"plan: { | plot: { | 1 | plan | is missing" })
	void what_is_wrong_is_named_with_its_line_and_what_would_be_right(String right, String wrong, int line, String field, String reason) {
		String yaml = WHOLE.replace(right, wrong);
		// A flow list of sections needs its own line.
		yaml = yaml.replace("- {number: \"1\", title: First}, {", "- {number: \"1\", title: First}\n  - {");
		int expected = field.equals("sections[1]") ? line + 1 : line;
		assertThat(faults(yaml)).contains(new Fault(field, reason, expected));
	}

	@Test
	void every_fault_of_a_file_is_named_and_none_twice() {
		assertThat(faults(WHOLE.replace("polarity: up", "polarity: sideways").replace("cadence: panel, on: 2019-06-24", "on: 2019-06-31")))
				.containsExactly(new Fault("measures[0].polarity", "is \"sideways\", expected one of up, down, none", 9),
						new Fault("actions[0].reviews[0].cadence", "is missing", 34),
						new Fault("actions[0].reviews[0].on", "is \"2019-06-31\", and June 2019 has 30 days", 34));
	}

	@Test
	void a_missing_ref_is_one_fault_and_not_one_for_everything_that_rests_on_it() {
		assertThat(faults(WHOLE.replace("- ref: \"1.1\"\n    section", "- section")))
				.containsExactly(new Fault("actions[0].ref", "is missing", 18));
	}

	@Test
	void a_missing_person_is_one_fault_and_no_unknown_one() {
		assertThat(faults(WHOLE.replace("by: bob, ", ""))).containsExactly(new Fault("actions[0].confidence[0].by", "is missing", 35));
	}

	@Test
	void somebody_whose_name_is_known_already_need_not_be_named_again() {
		assertThat(read(WHOLE.replace("leads: [bob]", "leads: [known-already]")).people()).doesNotContainKey("known-already");
	}

	@Test
	void a_list_or_a_word_is_no_plan() {
		assertThat(faults("[1]")).containsExactly(new Fault("", "is a list, expected a group of fields", 1));
		assertThat(faults("hello")).containsExactly(new Fault("", "is a text, expected a group of fields", 1));
	}
}
