package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.service.PlanView;

/** All that the programme keeps of a plan, as far as the question goes. */
record Evidence(List<CaseloadReturn> caseloads, List<TeamLimit> limits, SortedMap<YearMonth, Staffing> staffing, List<Site> sites,
		List<Wave> waves, List<Decision> decisions, SortedMap<YearMonth, PostCount> posts, SortedMap<YearMonth, AuditCount> audits,
		List<SurveyQuestion> surveys) {

	static Evidence of(ActionView view) {
		return new Evidence(CaseloadReturn.KIND.all(view), TeamLimit.KIND.all(view), byMonth(Staffing.KIND.all(view), Staffing::month),
				Site.KIND.all(view), Wave.KIND.all(view), Decision.KIND.all(view), byMonth(PostCount.KIND.all(view), PostCount::month),
				byMonth(AuditCount.KIND.all(view), AuditCount::month), SurveyQuestion.KIND.all(view));
	}

	static Evidence of(PlanView plan) {
		return new Evidence(CaseloadReturn.KIND.values(plan), TeamLimit.KIND.values(plan),
				byMonth(Staffing.KIND.values(plan), Staffing::month), Site.KIND.values(plan), Wave.KIND.values(plan), Decision.KIND.values(plan),
				byMonth(PostCount.KIND.values(plan), PostCount::month), byMonth(AuditCount.KIND.values(plan), AuditCount::month),
				SurveyQuestion.KIND.values(plan));
	}

	private static <V> SortedMap<YearMonth, V> byMonth(List<V> values, Function<V, YearMonth> month) {
		return values.stream().collect(Collectors.toMap(month, value -> value, (older, newer) -> newer, TreeMap::new));
	}
}
