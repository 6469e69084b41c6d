package org.planwright.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.input.Require;

/**
 * An improvement action, or a part of one that has officers and dates of its own. Its milestones are kept apart, since
 * they change on their own.
 *
 * @param ref as printed in the plan, {@code 2.10}; a sub-action's continues its parent's, {@code 2.9.5}
 * @param parent the ref of the action this is a part of
 * @param section the number of its section
 * @param programme the id of the programme that judges it
 * @param accountable who is accountable, as ids of people
 * @param leads who leads, as ids of people
 * @param outcomes what it is to achieve
 * @param successMeasures how its success will be known, in words
 * @param links the other plans and strategies it serves
 * @param primary the parts that make its status: each the name of a kind ({@code delivery}, {@code impact}) or of one part
 *        ({@code impact/units}); at least one
 * @param measures the measures it uses, each role once
 * @param cadences what is to be done again and again, each id once
 * @param cappedBy the actions it depends on so firmly that it cannot do better than they
 * @param updates how often somebody is to report on it, when that was agreed
 * @param settings thresholds and dates of its own, in the words of its programme
 * @param questions what the plan leaves open about it, each a sentence
 */
public record Action(String ref, Optional<String> parent, String section, String title, String programme, List<String> accountable,
		List<String> leads, List<String> outcomes, Timeframe timeframe, List<String> successMeasures, List<String> links,
		Set<String> primary, List<MeasureUse> measures, List<Cadence> cadences, List<String> cappedBy, Optional<Interval> updates,
		Map<String, String> settings, List<String> questions) {

	public Action {
		Require.ref("ref", ref);
		parent.ifPresent(p -> Require.that(ref.startsWith(p + "."), "ref " + ref + " does not continue its parent's, " + p));
		Require.ref("section", section);
		Require.text("title", title);
		Require.id("programme", programme);
		accountable = List.copyOf(accountable);
		accountable.forEach(person -> Require.id("accountable", person));
		leads = List.copyOf(leads);
		leads.forEach(person -> Require.id("leads", person));
		outcomes = List.copyOf(outcomes);
		Objects.requireNonNull(timeframe, "timeframe");
		successMeasures = List.copyOf(successMeasures);
		links = List.copyOf(links);
		primary = Set.copyOf(primary);
		Require.that(!primary.isEmpty(), "primary is empty: say which parts make the status, such as delivery or impact");
		measures = List.copyOf(measures);
		HashSet<String> roles = new HashSet<>();
		measures.forEach(use -> Require.that(roles.add(use.role()), "two measures have the role " + use.role()));
		cadences = List.copyOf(cadences);
		HashSet<String> ids = new HashSet<>();
		cadences.forEach(cadence -> Require.that(ids.add(cadence.id()), "two cadences have the id " + cadence.id()));
		cappedBy = List.copyOf(cappedBy);
		cappedBy.forEach(cap -> Require.ref("cappedBy", cap));
		Objects.requireNonNull(updates, "updates");
		settings = Map.copyOf(settings);
		questions = List.copyOf(questions);
	}

	public Optional<Cadence> cadence(String id) {
		return cadences.stream().filter(cadence -> cadence.id().equals(id)).findFirst();
	}

	public Optional<MeasureUse> use(String role) {
		return measures.stream().filter(use -> use.role().equals(role)).findFirst();
	}
}
