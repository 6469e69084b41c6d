package org.planwright.core.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.panel.Panel;
import org.planwright.core.model.service.Board;
import org.planwright.core.model.service.Board.Row;
import org.planwright.core.model.service.Panels;
import org.planwright.core.model.service.PlanView;
import org.planwright.live.update.proof.Candidate;
import org.planwright.live.update.proof.Finding;
import org.planwright.live.update.proof.Proof;

/**
 * Judges every plan as it is today by the rules that are installed and by those that would be, and says where they differ.
 * A difference is no fault: better rules are there to make one. Rules that throw are, and so are panels and returns that do,
 * which are asked for of every plan as well.
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
		List<WatchedRules> offered = candidate.offered(Programme.class).stream().map(WatchedRules::new).toList();
		List<Finding> findings = new ArrayList<>(gone(candidate, offered));
		if (offered.isEmpty()) {
			return findings;
		}
		List<WatchedPanels> shown = candidate.offered(Panels.class).stream().map(WatchedPanels::new).toList();
		Set<String> ids = offered.stream().map(Programme::id).collect(Collectors.toSet());
		int judged = 0;
		int changed = 0;
		for (PlansComponent.Comparison plan : plans.compare(with(offered, shown))) {
			Board then = plan.then().board();
			List<Finding> differences = differences(plan.now().board(), then);
			judged += assessments(then.rows()).size();
			changed += differences.size();
			findings.addAll(differences);
			show(plan.then(), ids);
		}
		for (WatchedRules programme : offered) {
			programme.faults.forEach((action, fault) -> findings.add(Finding.refusal("the rules of " + programme.id() + " "
					+ programme.rulesVersion() + " fail on action " + action + ": " + fault)));
		}
		for (WatchedPanels panels : shown) {
			panels.faults.forEach((what, fault) -> findings.add(Finding.refusal("what " + panels.programme() + " shows fails, "
					+ what + ": " + fault)));
		}
		findings.add(Finding.note("judged " + judged + " actions by the rules of both versions; " + changed + " change their status"));
		return findings;
	}

	/** What would be installed. */
	private Programmes with(List<WatchedRules> offered, List<WatchedPanels> shown) {
		Map<String, Programme> then = new TreeMap<>();
		programmes.all().forEach(programme -> then.put(programme.id(), programme));
		offered.forEach(programme -> then.put(programme.id(), programme));
		return new Programmes(then.values(), shown);
	}

	/** Asks for what the pages of a plan are made of; whatever is wrong with it is noted by those who are asked. */
	private static void show(PlanAt plan, Set<String> programmes) {
		programmes.forEach(programme -> {
			plan.panels(programme);
			plan.returns(programme);
		});
		plan.actions().stream().filter(action -> programmes.contains(action.programme())).forEach(action -> plan.measurePanels(action.ref()));
	}

	private List<Finding> gone(Candidate candidate, List<WatchedRules> offered) {
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
	private static final class WatchedRules implements Programme {

		private final Programme rules;
		private final Map<String, String> faults = new ConcurrentSkipListMap<>();

		WatchedRules(Programme rules) {
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

	/** The same for what a programme shows. */
	private static final class WatchedPanels implements Panels {

		private final Panels panels;
		private final Map<String, String> faults = new ConcurrentSkipListMap<>();

		WatchedPanels(Panels panels) {
			this.panels = panels;
		}

		@Override
		public String programme() {
			return panels.programme();
		}

		@Override
		public List<Panel> panels(PlanView plan) {
			return watched("its panels of plan " + plan.head().id(), () -> panels.panels(plan));
		}

		@Override
		public List<Panel> measures(ActionView action) {
			return watched("the measures of action " + action.action().ref(), () -> panels.measures(action));
		}

		@Override
		public List<Return> returns(PlanView plan) {
			return watched("its returns of plan " + plan.head().id(), () -> panels.returns(plan));
		}

		private <T> List<T> watched(String what, Supplier<List<T>> question) {
			try {
				return question.get();
			} catch (Refusal e) {
				// A setting or an entry that cannot be read, as with rules.
				return List.of();
			} catch (RuntimeException | LinkageError e) {
				faults.put(what, e.toString());
				return List.of();
			}
		}
	}
}
