package org.planwright.core.exchange.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Target;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Write.Proposed;

@DisplayName("The plan that is shipped says what the published one says, and no more")
class NottinghamshirePlanTest {

	private static final PlanFile PLAN = PlanReader.read(
			PlanPath.read(Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml")), LocalDate.of(2026, 1, 1),
			Set.of());

	private static final List<Action> ACTIONS = events(Event.ActionSet.class).map(Event.ActionSet::action).toList();
	private static final List<Measure> MEASURES = events(Event.MeasureSet.class).map(Event.MeasureSet::measure).toList();

	private static <E extends Event> Stream<E> events(Class<E> type) {
		return PLAN.events().stream().map(Proposed::event).filter(type::isInstance).map(type::cast);
	}

	@Test
	void holds_every_action_in_its_place_with_its_officers_and_dates() {
		assertThat(ACTIONS.stream().map(a -> String.join(" | ", a.ref(), a.section(), a.programme(), names(a.accountable()),
				names(a.leads()), a.timeframe().start().map(LocalDate::toString).orElse("-"),
				a.timeframe().due().map(LocalDate::toString).orElse("-"), a.primary().stream().sorted().collect(joining(" "))))
				.collect(joining("\n"))).isEqualTo("""
				1.1 | 1 | workforce | Colin Pettigrew | Steve Edwards | - | - | impact
				1.2 | 1 | corporate | Colin Pettigrew, Nigel Stevenson | Laurence Jones, Sue Summerscales | - | - | delivery/cadence
				1.3 | 1 | corporate | Colin Pettigrew, Nigel Stevenson | Simon Lacey | - | 2019-11-30 | delivery
				1.4 | 1 | corporate | Colin Pettigrew, Nigel Stevenson | Laurence Jones | - | - | impact
				1.5 | 1 | corporate | Colin Pettigrew | Steve Edwards | - | 2019-07-31 | delivery
				1.6 | 1 | corporate | Colin Pettigrew | Laurence Jones | - | - | delivery/cadence
				2.1 | 2 | fostering | Marje Toward, Anthony May, Adrian Smith | Luke Barrett, Catherine Kelly, Derek Higton, Pete Mathieson, \
				Chris Ward, Andy Dawson | - | 2020-07-31 | impact
				2.1.1 | 2 | fostering | Marje Toward | Luke Barrett, Catherine Kelly | - | 2020-07-31 | delivery
				2.1.2 | 2 | fostering | Anthony May, Adrian Smith | Derek Higton, Pete Mathieson, Chris Ward, Andy Dawson | - | 2020-04-30 | delivery
				2.2 | 2 | residential | Colin Pettigrew, Adrian Smith | Devon Allen, Neil Gamble | 2020-06-01 | 2020-09-30 | delivery
				2.3 | 2 | residential | Colin Pettigrew | Jon Hawketts | - | 2019-09-30 | delivery
				2.4 | 2 | residential | Colin Pettigrew | Jon Hawketts | - | 2020-02-01 | delivery
				2.5 | 2 | residential | Colin Pettigrew | Jon Hawketts | - | 2021-03-31 | impact/units
				2.6 | 2 | residential | Colin Pettigrew | Jon Hawketts | - | 2020-02-29 | delivery
				2.7 | 2 | digital | Adrian Smith, Colin Pettigrew | Katharine Smith, Tracy Hill, Sue Milburn, Joe Foley | - | - | impact
				2.8 | 2 | digital | Nigel Stevenson | Rob Disney | - | 2020-06-30 | delivery
				2.9 | 2 | corporate | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | - | - | impact
				2.9.1 | 2 | corporate | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | - | 2019-09-17 | delivery
				2.9.2 | 2 | corporate | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | - | - | delivery
				2.9.3 | 2 | corporate | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | - | - | delivery
				2.9.4 | 2 | corporate | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | 2020-03-01 | - | delivery
				2.9.5 | 2 | corporate | Nigel Stevenson, Colin Pettigrew | Sue Milburn, Lucy Peel, Marion Clay | - | - | delivery
				2.10 | 2 | corporate | Colin Pettigrew | Laurence Jones | - | 2020-04-01 | impact
				3.1 | 3 | workforce | Adrian Smith | Derek Higton | - | - | impact
				3.2 | 3 | digital | Nigel Stevenson | Nigel Harlow | - | 2019-10-31 | impact
				3.3 | 3 | digital | Nigel Stevenson, Marje Toward | John Nilan | 2019-09-01 | - | impact
				3.4 | 3 | workforce | Colin Pettigrew | Lucy Peel | - | 2019-09-30 | impact
				3.5 | 3 | workforce | Colin Pettigrew | Lucy Peel | 2019-06-01 | 2020-01-31 | impact
				3.6 | 3 | workforce | Colin Pettigrew, Marje Toward | Lucy Peel, Helen Richardson | - | - | impact""");
	}

	private static String names(List<String> ids) {
		return ids.stream().map(PLAN.people()::get).collect(joining(", "));
	}

	@Test
	void splits_the_22_actions_between_the_programmes_as_agreed() {
		Map<String, Long> split = new TreeMap<>();
		ACTIONS.stream().filter(a -> a.parent().isEmpty()).forEach(a -> split.merge(a.programme(), 1L, Long::sum));
		assertThat(split).isEqualTo(Map.of("corporate", 7L, "digital", 4L, "fostering", 1L, "residential", 5L, "workforce", 5L));
	}

	@Test
	void quotes_every_timeframe_and_has_the_links_the_measures_of_success_and_the_progress_that_are_printed() {
		assertThat(ACTIONS.stream().map(a -> String.join(" | ", a.ref(), a.timeframe().text().orElse("-"),
				a.links().isEmpty() ? "-" : String.join(", ", a.links()), a.successMeasures().size() + " measures of success",
				progress(a.ref()).size() + " of progress")).collect(joining("\n"))).isEqualTo("""
				1.1 | Quarterly. Next meeting 24 September 2019 | Departmental continuous improvement plan, Workforce strategy | 2 measures of success | 1 of progress
				1.2 | Completed every quarter. | - | 1 measures of success | 1 of progress
				1.3 | November 2019 | - | 1 measures of success | 1 of progress
				1.4 | - | - | 1 measures of success | 0 of progress
				1.5 | Report completed July 2019 | Children and Families Departmental Strategy | 1 measures of success | 1 of progress
				1.6 | - | LAC and Care Leavers Strategy | 1 measures of success | 1 of progress
				2.1 | Rolling marketing campaign to July 2020 Revised offer for foster carers by April 2020 | LAC and Care Leavers Strategy, \
				Care Sufficiency Strategy | 4 measures of success | 2 of progress
				2.1.1 | Rolling marketing campaign to July 2020 | - | 0 measures of success | 1 of progress
				2.1.2 | Revised offer for foster carers by April 2020 | - | 0 measures of success | 1 of progress
				2.2 | Timeframe is largely dependent on the operating model agreed by Members, but is estimated at between June and September \
				2020. | Care Sufficiency Strategy | 1 measures of success | 1 of progress
				2.3 | First two homes by September 2019 | Care Sufficiency Strategy | 2 measures of success | 1 of progress
				2.4 | February 2020 | Children and Families Departmental Strategy | 1 measures of success | 1 of progress
				2.5 | Some already operational; others planned to be so by 2020/21 | Care Sufficiency Strategy, LAC and Care Leavers Strategy \
				| 3 measures of success | 4 of progress
				2.6 | SIB to be operational by Feb 2020 (revised) | Care Sufficiency Strategy | 1 measures of success | 1 of progress
				2.7 | Details | Departmental Digital Development Plan | 1 measures of success | 1 of progress
				2.8 | End of September 2019 for Ofsted reporting Further development by June 2020 | Departmental Digital Development Plan | 1 measures of success | 1 of progress
				2.9 | To be determined once projects initiated. Next step for progressing family safeguarding is joint CFS and ASCH \
				leadership team meeting on 17 September. SEND strategy – initial phases are being delivered following Higher Level Needs \
				budget review. This is being developed into a formal 5 year strategy for implementation from spring 2020. | - | 1 measures of success | 1 of progress
				2.9.1 | Next step for progressing family safeguarding is joint CFS and ASCH leadership team meeting on 17 September. | - | 0 measures of success | 0 of progress
				2.9.2 | To be determined once projects initiated. | - | 0 measures of success | 0 of progress
				2.9.3 | To be determined once projects initiated. | - | 0 measures of success | 0 of progress
				2.9.4 | SEND strategy – initial phases are being delivered following Higher Level Needs budget review. This is being \
				developed into a formal 5 year strategy for implementation from spring 2020. | - | 0 measures of success | 3 of progress
				2.9.5 | To be determined once projects initiated. | - | 0 measures of success | 0 of progress
				2.10 | 1 April 2020 | - | 2 measures of success | 1 of progress
				3.1 | To be determined. | - | 1 measures of success | 1 of progress
				3.2 | All social workers to have smartphones by October 2019 | Corporate Health and Safety Plan | 2 measures of success | 1 of progress
				3.3 | Implementation from September 2019 | Children and Families Departmental Strategy | 2 measures of success | 0 of progress
				3.4 | Rollout across District Child Protection Teams and the Children's Disability Service by September 2019. Further roll \
				outs to follow. | Children and Families Departmental Strategy | 4 measures of success | 1 of progress
				3.5 | Pilot commences June 2019. Full rollout out January 2020 pending evaluation. | - | 3 measures of success | 1 of progress
				3.6 | Detailed action plan being developed. | Children and Families Departmental Strategy | 2 measures of success | 1 of progress""");
	}

	private static List<String> progress(String ref) {
		return events(Event.Progressed.class).map(Event.Progressed::progress).filter(p -> p.action().equals(ref)).map(Progress::text).toList();
	}

	@Test
	void links_to_the_seven_other_plans_and_to_no_more() {
		assertThat(ACTIONS.stream().flatMap(a -> a.links().stream()).distinct()).containsExactlyInAnyOrder(
				"Departmental continuous improvement plan", "Workforce strategy", "Children and Families Departmental Strategy",
				"LAC and Care Leavers Strategy", "Care Sufficiency Strategy", "Departmental Digital Development Plan",
				"Corporate Health and Safety Plan");
	}

	@Test
	void names_everybody_it_mentions_by_id_and_nobody_else() {
		Set<String> mentioned = ACTIONS.stream().flatMap(a -> Stream.concat(a.accountable().stream(), a.leads().stream()))
				.collect(java.util.stream.Collectors.toSet());
		assertThat(PLAN.people().keySet()).isEqualTo(mentioned).hasSize(28);
	}

	@Test
	void has_one_baseline_and_that_is_of_feeling_safe() {
		assertThat(MEASURES.stream().filter(m -> m.baseline().isPresent())).singleElement().satisfies(m -> {
			assertThat(m.id()).isEqualTo("health-check-feel-safe");
			assertThat(m.baseline().get()).isEqualTo(new Baseline(PLAN.knownFrom(), new java.math.BigDecimal("79"), Optional.empty()));
		});
		assertThat(ACTIONS.stream().filter(a -> a.measures().stream().map(MeasureUse::measure).anyMatch("health-check-feel-safe"::equals))
				.map(Action::ref)).containsExactly("3.3");
	}

	@Test
	void invents_no_target_no_owner_and_no_observation() {
		assertThat(MEASURES.stream().filter(m -> m.target().isPresent()).map(m -> m.id() + " " + words(m.target().get()))
				.collect(joining("\n"))).isEqualTo("""
				caseload-within-limit 100 by -
				agency-spend - by 2020-03-31
				admissions-reviewed 20 by 2019-07-31
				admissions-needed 100 by -
				net-foster-placements +50 by 2021-03-31
				fostering-enquiries +20% by -
				fostering-conversion +10% by -
				registered-places 4 by 2020-05-31
				block-homes 4 by 2020-02-29
				block-occupancy 100 by 2020-02-29
				semi-independent-units 14 by 2020-04-30
				core-plus-spend 500000 by -
				lottery-funding 3000000 by -
				project-posts 8 by -
				services-costed - by 2020-04-01
				cost-recovery 100 by 2020-04-01
				parking-sites 5 by -
				functioning-phones - by 2019-10-31""");
		assertThat(MEASURES).allSatisfy(m -> assertThat(m.owner()).isEmpty());
		assertThat(ACTIONS).flatExtracting(Action::measures)
				.allSatisfy(use -> assertThat(((MeasureUse) use).target().isPresent() || ((MeasureUse) use).baseline().isPresent()).isFalse());
		assertThat(events(Event.Observed.class).map(Event.Observed::observation)
				.map(o -> o.measure() + " " + o.figure().orElseThrow() + " " + o.on()))
				.containsExactly("block-homes 2 2019-09-05", "semi-independent-units 5 2019-09-05");
	}

	private static String words(Target target) {
		String aim = target.aim().map(a -> a instanceof Aim.Change c ? "+" + c.by()
				: a instanceof Aim.PercentChange p ? "+" + p.percent() + "%" : ((Aim.Level) a).value().toString()).orElse("-");
		return aim + " by " + target.due().map(LocalDate::toString).orElse("-");
	}

	@Test
	void shares_the_measures_that_several_actions_rest_on() {
		assertThat(MEASURES.stream().map(m -> m.id() + ": " + ACTIONS.stream()
				.filter(a -> a.measures().stream().anyMatch(use -> use.measure().equals(m.id()))).map(Action::ref).collect(joining(" ")))
				.filter(line -> line.lastIndexOf(' ') > line.indexOf(' '))).containsExactly("caseload-within-limit: 1.1 3.4",
						"agency-rate: 1.1 3.4", "turnover: 3.4 3.5 3.6", "savings: 2.1 2.3 2.6");
	}

	@Test
	void dates_only_the_milestones_that_the_plan_dates() {
		assertThat(events(Event.MilestoneSet.class).filter(e -> isDated(e.milestone()))
				.map(e -> e.action() + " " + words(e.milestone())).collect(joining("\n"))).isEqualTo("""
				1.3 report due 2019-11-30
				1.5 report due 2019-07-31
				2.1.1 campaign due 2020-07-31
				2.1.2 offer due 2020-04-30
				2.2 purchase-approved done 2019-07-17
				2.2 four-places due 2020-05-31 forecast 2020-09-30
				2.3 first-two-homes due 2019-09-30 done 2019-07-31
				2.3 four-homes-full due 2020-02-29
				2.4 live due 2020-02-01 hard stop 2020-02-01
				2.6 live due 2020-02-29 re-baselined 1
				2.8 ofsted-reports due 2019-09-30
				2.8 further-development due 2020-06-30
				2.9.1 leadership-meeting due 2019-09-17
				3.4 first-wave due 2019-09-30
				3.5 pilot due 2019-06-30 done 2019-06-30
				3.5 full-rollout due 2020-01-31""");
		assertThat(events(Event.MilestoneSet.class).filter(e -> !isDated(e.milestone())).map(e -> e.action() + " " + e.milestone().id()))
				.containsExactly("1.3 plan-approved", "1.3 plan-implemented", "1.4 plan-approved", "1.4 plan-implemented",
						"2.2 operating-model", "2.2 purchase", "2.2 works", "2.2 manager", "2.2 application", "2.2 registration",
						"2.2 first-child", "2.4 award", "2.6 investor", "2.6 contract", "2.6 first-referral", "2.6 first-outcome",
						"3.4 further-waves", "3.5 evaluation", "3.6 action-plan");
	}

	private static boolean isDated(Milestone m) {
		return Stream.of(m.due(), m.forecast(), m.done(), m.hardStop()).anyMatch(Optional::isPresent);
	}

	private static String words(Milestone m) {
		return m.id() + m.due().map(d -> " due " + d).orElse("") + m.forecast().map(d -> " forecast " + d).orElse("")
				+ m.done().map(d -> " done " + d).orElse("") + m.hardStop().map(d -> " hard stop " + d).orElse("")
				+ (m.rebaselines().isEmpty() ? "" : " re-baselined " + m.rebaselines().size());
	}

	@Test
	void is_known_from_its_publication_and_so_is_its_progress() {
		assertThat(PLAN.knownFrom()).isEqualTo("2019-09-05");
		assertThat(events(Event.Progressed.class).filter(e -> !e.on().equals(PLAN.knownFrom())).map(e -> e.progress().action() + " " + e.on()))
				.containsExactly("2.8 2019-08-18");
		assertThat(ACTIONS.stream().map(Action::ref)
				.filter(ref -> events(Event.Progressed.class).noneMatch(e -> e.progress().action().equals(ref))))
				.containsExactly("1.4", "2.9.1", "2.9.2", "2.9.3", "2.9.5", "3.3");
	}

	@Test
	void sets_rounds_caps_and_the_two_settings_of_its_own() {
		assertThat(ACTIONS.stream().flatMap(a -> a.cadences().stream().map(c -> a.ref() + " " + c.id() + " " + c.every().word()
				+ c.next().map(d -> " next " + d).orElse("") + c.outOf().map(n -> " out of " + n).orElse("") + " grace " + c.graceDays())))
				.containsExactly("1.1 panel quarterly next 2019-09-24 grace 0", "1.2 spend-review quarterly grace 30",
						"1.6 placement-review monthly out of 20 grace 0");
		assertThat(ACTIONS.stream().filter(a -> !a.cappedBy().isEmpty()).map(a -> a.ref() + " " + a.cappedBy())).containsExactly("3.3 [3.2]");
		assertThat(ACTIONS.stream().filter(a -> !a.settings().isEmpty()).map(a -> a.ref() + " " + a.settings()))
				.containsExactly("2.4 {award-by=2019-12-01}", "3.6 {turnover-of=experienced}");
	}
}
