package org.planwright.core.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.Board.Row;
import org.planwright.live.update.proof.Candidate;
import org.planwright.live.update.proof.Finding;
import org.planwright.live.update.proof.Proof;

/**
 * Judges every plan as it is today by the rules that are installed and by those that would be, and says where they differ.
 * A difference is no fault: better rules are there to make one. Rules that throw are.
 */
@Component
public final class RulesProof implements Proof {

	private final PlansComponent plans;
	private final Programmes programmes;

	@Activate
	public RulesProof(@Reference PlansComponent plans, @Reference Programmes programmes) {
		this.plans = plans;
		this.programmes = programmes;
	}

	@Override
	public String name() {
		return "rules on live data";
	}

	@Override
	public List<Finding> examine(Candidate candidate) {
		List<Watched> offered = candidate.offered(Programme.class).stream().map(Watched::new).toList();
		List<Finding> findings = new ArrayList<>(gone(candidate, offered));
		if (offered.isEmpty()) {
			return findings;
		}
		Map<String, Programme> then = new TreeMap<>();
		programmes.all().forEach(programme -> then.put(programme.id(), programme));
		offered.forEach(programme -> then.put(programme.id(), programme));
		int judged = 0;
		int changed = 0;
		for (PlansComponent.Comparison plan : plans.compare(new Programmes(then.values()))) {
			List<Finding> differences = differences(plan.now(), plan.then());
			judged += assessments(plan.then().rows()).size();
			changed += differences.size();
			findings.addAll(differences);
		}
		for (Watched programme : offered) {
			programme.faults.forEach((action, fault) -> findings.add(Finding.refusal("the rules of " + programme.id() + " "
					+ programme.rulesVersion() + " fail on action " + action + ": " + fault)));
		}
		findings.add(Finding.note("judged " + judged + " actions by the rules of both versions; " + changed + " change their status"));
		return findings;
	}

	private List<Finding> gone(Candidate candidate, List<Watched> offered) {
		Set<String> before = new HashSet<>(programmes.of(candidate.incumbent()));
		offered.forEach(programme -> before.remove(programme.id()));
		return before.stream().sorted().map(id -> Finding.refusal("it no longer brings programme " + id)).toList();
	}

	private static List<Finding> differences(Board now, Board then) {
		Map<String, Assessment> before = assessments(now.rows());
		List<Finding> differences = new ArrayList<>();
		assessments(then.rows()).forEach((ref, after) -> {
			Assessment old = before.get(ref);
			if (old.headline() != after.headline()) {
				differences.add(Finding.note("this update turns " + ref + " of plan " + now.plan().id() + " from " + old.headline() + " to "
						+ after.headline() + ", because " + after.reasons().get(0)));
			}
		});
		return differences;
	}

	private static Map<String, Assessment> assessments(List<Row> rows) {
		Map<String, Assessment> assessments = new TreeMap<>();
		rows.forEach(row -> {
			assessments.put(row.assessment().action(), row.assessment());
			assessments.putAll(assessments(row.subActions()));
		});
		return assessments;
	}

	/** Notes what the rules throw, which the engine would only show as an action that nobody can judge. */
	private static final class Watched implements Programme {

		private final Programme rules;
		private final Map<String, String> faults = new ConcurrentSkipListMap<>();

		Watched(Programme rules) {
			this.rules = rules;
		}

		@Override
		public String id() {
			return rules.id();
		}

		@Override
		public String title() {
			return rules.title();
		}

		@Override
		public String rulesVersion() {
			return rules.rulesVersion();
		}

		@Override
		public List<Part> judge(ActionView action) {
			try {
				List<Part> parts = rules.judge(action);
				if (parts.isEmpty()) {
					faults.put(action.action().ref(), "they say nothing about it");
				}
				return parts;
			} catch (Refusal e) {
				// A setting or an entry that cannot be read: the rules say so.
				throw e;
			} catch (RuntimeException | LinkageError e) {
				faults.put(action.action().ref(), e.toString());
				throw new IllegalStateException(e);
			}
		}
	}
}
