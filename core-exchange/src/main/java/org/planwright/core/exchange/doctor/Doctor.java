package org.planwright.core.exchange.doctor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.Diagnosis.Finding;
import org.planwright.core.exchange.Diagnosis.Kind;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Target;
import org.planwright.core.model.input.Days;

/** Looks at a plan as a plan: whether anybody could tell, one day, that it was kept. */
public final class Doctor {

	private static final Pattern UNDETERMINED = Pattern.compile("\\b(?:to be (?:determined|confirmed|agreed)|tb[cda])\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern NET = Pattern.compile("\\bnet\\b|\\bgained less lost\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern GAIN = Pattern.compile("\\b(?:net|more|increase|gain\\w*)\\b", Pattern.CASE_INSENSITIVE);
	private static final Pattern RISE = Pattern.compile("\\b(?:increase|rise|growth|more)\\b.*?(\\d{1,3})\\s*%", Pattern.CASE_INSENSITIVE);
	private static final double RESTATED = 0.75;
	private static final double SAME = 0.6;

	/** Comparing each with each takes its time; a plan of people's making has far fewer. */
	private static final int MOST_COMPARED = 2_000;

	private final Contents plan;
	private final Map<String, Measure> measures;
	private final List<Finding> findings = new ArrayList<>();

	private Doctor(Contents plan) {
		this.plan = plan;
		this.measures = plan.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
	}

	public static Diagnosis examine(Contents plan) {
		return new Doctor(plan).diagnosis();
	}

	private Diagnosis diagnosis() {
		List<Action> actions = plan.actions().stream().filter(action -> action.parent().isEmpty()).toList();
		int withBaseline = 0;
		int withTargetAndDate = 0;
		int dated = 0;
		for (Action action : actions) {
			withBaseline += baseline(action) ? 1 : 0;
			withTargetAndDate += targetAndDate(action) ? 1 : 0;
			dated += due(action) ? 1 : 0;
			owner(action);
			contradictingDates(action);
			statements(action).forEach(statement -> wording(action, statement));
			stockAndFlow(action);
			plan.actions().stream().filter(part -> part.equals(action) || part.parent().equals(Optional.of(action.ref()))).forEach(this::milestones);
		}
		plan.measures().forEach(this::measure);
		definedTwice(actions);
		return new Diagnosis(actions.size(), withBaseline, withTargetAndDate, dated, findings);
	}

	private static List<Wording> statements(Action action) {
		return action.successMeasures().stream().map(Wording::new).toList();
	}

	private static String subject(Action action) {
		return "action " + action.ref();
	}

	private void find(Kind kind, String subject, String words) {
		findings.add(new Finding(kind, subject, words));
	}

	private Stream<Baseline> baselines(Action action) {
		return action.measures().stream().flatMap(use -> use.baseline().or(() -> measure(use).flatMap(Measure::baseline)).stream());
	}

	private Stream<Target> targets(Action action) {
		return action.measures().stream().flatMap(use -> use.target().or(() -> measure(use).flatMap(Measure::target)).stream());
	}

	private Optional<Measure> measure(MeasureUse use) {
		return Optional.ofNullable(measures.get(use.measure()));
	}

	private boolean baseline(Action action) {
		boolean stated = baselines(action).findAny().isPresent() || statements(action).stream().anyMatch(Wording::statesBaseline);
		if (!stated) {
			find(Kind.NO_BASELINE, subject(action), "says nowhere where what it wants to change stands today");
		}
		return stated;
	}

	/** A quantity that is promised by a date: of a measure, in a sentence, or in the title by the date of the whole. */
	private boolean targetAndDate(Action action) {
		boolean whole = action.timeframe().due().isPresent() && !undetermined(action);
		List<Wording> statements = statements(action);
		boolean quantity = targets(action).anyMatch(target -> target.aim().isPresent()) || statements.stream().anyMatch(Wording::hasQuantity)
				|| new Wording(action.title()).promisesQuantity();
		boolean both = targets(action).anyMatch(target -> target.aim().isPresent() && target.due().isPresent())
				|| statements.stream().anyMatch(statement -> statement.hasQuantity() && (whole || statement.due().isPresent()))
				|| whole && new Wording(action.title()).promisesQuantity();
		if (!quantity) {
			find(Kind.NO_TARGET, subject(action), "promises no quantity, so nobody can tell whether it was reached");
		} else if (!both) {
			find(Kind.TARGET_WITHOUT_DATE, subject(action), "promises a quantity, and no day by which");
		}
		return both;
	}

	private boolean due(Action action) {
		boolean steps = plan.milestones().getOrDefault(action.ref(), List.of()).stream().map(Milestone::due).anyMatch(Optional::isPresent);
		if (!undetermined(action) && action.timeframe().due().isPresent() || steps || !action.cadences().isEmpty()) {
			return true;
		}
		if (action.timeframe().start().isPresent() && !undetermined(action)) {
			find(Kind.ONLY_A_START, subject(action), "says when it starts, " + Days.words(action.timeframe().start().get()) + ", and not by when it is done");
		} else {
			find(Kind.NO_DUE_DATE, subject(action),
					action.timeframe().text().map(text -> "has no date that can be used: \"" + new Wording(text) + "\"").orElse("has no timeframe"));
		}
		return false;
	}

	private static boolean undetermined(Action action) {
		return action.timeframe().text().filter(text -> UNDETERMINED.matcher(text).find()).isPresent();
	}

	private void owner(Action action) {
		if (action.accountable().isEmpty() || action.leads().isEmpty()) {
			find(Kind.NO_OWNER, subject(action), "names nobody who is accountable".repeat(action.accountable().isEmpty() ? 1 : 0)
					+ " and ".repeat(action.accountable().isEmpty() && action.leads().isEmpty() ? 1 : 0) + "names nobody who leads".repeat(action.leads().isEmpty() ? 1 : 0));
		}
	}

	/** Steps that are still to be taken; the action's leads stand in for an owner. */
	private void milestones(Action action) {
		plan.milestones().getOrDefault(action.ref(), List.of()).stream().filter(milestone -> milestone.done().isEmpty()).forEach(milestone -> {
			String subject = "milestone " + action.ref() + "/" + milestone.id();
			if (milestone.due().isEmpty()) {
				find(Kind.NO_DUE_DATE, subject, "has no day by which it is to be reached");
			}
			if (milestone.owner().isEmpty() && action.leads().isEmpty()) {
				find(Kind.NO_OWNER, subject, "has nobody who answers for it, and its action nobody who leads");
			}
		});
	}

	/** Something promised for a day before the timeframe begins. */
	private void contradictingDates(Action action) {
		if (action.timeframe().start().isEmpty()) {
			return;
		}
		LocalDate start = action.timeframe().start().get();
		Stream.concat(targets(action).flatMap(target -> target.due().stream()), statements(action).stream().flatMap(statement -> statement.due().stream()))
				.filter(due -> due.isBefore(start)).min(LocalDate::compareTo).ifPresent(due -> find(Kind.CONTRADICTING_DATES, subject(action),
						"promises success by " + Days.words(due) + ", and its timeframe begins on " + Days.words(start)));
	}

	private void wording(Action action, Wording statement) {
		Set<String> subject = statement.subject();
		if (statement.hasQuantity()) {
			return;
		}
		if (subject.size() > 1 && Wording.covered(subject, new Wording(action.title()).subject()) >= RESTATED) {
			find(Kind.RESTATES_THE_ACTION, subject(action), "measures its success by itself: \"" + statement + "\"");
		}
		statement.vagueWord().ifPresent(word -> find(Kind.NOT_MEASURABLE, subject(action), "\"" + word + "\" without a number: \"" + statement + "\""));
	}

	/** A stock that is to grow by what comes in alone, while nothing is said of what goes out. */
	private void stockAndFlow(Action action) {
		List<Measure> used = action.measures().stream().flatMap(use -> measure(use).stream()).toList();
		boolean net = statements(action).stream().anyMatch(s -> NET.matcher(s.toString()).find() && s.hasQuantity())
				|| used.stream().anyMatch(m -> NET.matcher(m.title()).find() && m.target().flatMap(Target::aim).isPresent());
		boolean losses = Stream.concat(action.successMeasures().stream(), used.stream().filter(m -> m.target().isPresent()).map(Measure::title))
				.filter(text -> !GAIN.matcher(text).find()).anyMatch(text -> new Wording(text).speaksOfLosses());
		List<BigDecimal> rises = rises(action, used);
		if (net && !rises.isEmpty() && !losses) {
			BigDecimal factor = rises.stream().map(rise -> BigDecimal.ONE.add(rise.movePointLeft(2))).reduce(BigDecimal.ONE, BigDecimal::multiply);
			find(Kind.CONTRADICTING_TARGETS, subject(action), "promises a net gain, and targets only what comes in: " + rises.stream().map(rise -> "+" + rise.toPlainString() + "%")
					.collect(Collectors.joining(" and ")) + " together make " + factor.stripTrailingZeros().toPlainString()
					+ " times as many. Whether that is a gain hangs on how many leave, of whom it says nothing");
		}
	}

	private static List<BigDecimal> rises(Action action, List<Measure> used) {
		List<BigDecimal> structured = used.stream().flatMap(m -> m.target().flatMap(Target::aim).stream()).filter(Aim.PercentChange.class::isInstance)
				.map(aim -> ((Aim.PercentChange) aim).percent()).filter(percent -> percent.signum() > 0).toList();
		return !structured.isEmpty() ? structured
				: action.successMeasures().stream().map(RISE::matcher).filter(Matcher::find).map(found -> new BigDecimal(found.group(1))).toList();
	}

	private void measure(Measure measure) {
		String subject = "measure " + measure.id();
		if (measure.baseline().isEmpty()) {
			find(Kind.NO_BASELINE, subject, "has no baseline");
		}
		if (measure.target().flatMap(Target::aim).isEmpty()) {
			find(Kind.NO_TARGET, subject, "has no target");
		} else if (measure.target().flatMap(Target::due).isEmpty()) {
			find(Kind.NO_DUE_DATE, subject, "has a target without a date");
		}
		if (measure.unit().isEmpty()) {
			find(Kind.NO_UNIT, subject, "has no unit");
		}
		if (measure.owner().isEmpty()) {
			find(Kind.NO_OWNER, subject, "has nobody who answers for the figure");
		}
	}

	private record Said(String subject, Wording text, Set<String> measures) {

		boolean isOfAction() {
			return subject.startsWith("action");
		}

		/** Whether both describe the same figure, each in its own words and with no measure that both use. */
		boolean repeats(Said earlier) {
			boolean kin = isOfAction() == earlier.isOfAction() && !subject.equals(earlier.subject) && measures.stream().noneMatch(earlier.measures::contains);
			return kin && (Wording.alike(text.subject(), earlier.text.subject()) >= SAME
					|| isOfAction() && text.figures().stream().anyMatch(earlier.text.figures()::contains));
		}
	}

	/** The same figure described in two places drifts apart. Each is named with the first that described it. */
	private void definedTwice(List<Action> actions) {
		List<Said> said = Stream.concat(actions.stream().flatMap(action -> statements(action).stream().map(statement -> new Said(subject(action), statement,
				action.measures().stream().map(MeasureUse::measure).collect(Collectors.toSet())))),
				plan.measures().stream().map(measure -> new Said("measure " + measure.id(), new Wording(measure.title()), Set.of(measure.id()))))
				.filter(one -> one.text().subject().size() > 1).limit(MOST_COMPARED).toList();
		for (int i = 1; i < said.size(); i++) {
			Said later = said.get(i);
			said.subList(0, i).stream().filter(later::repeats).findFirst().ifPresent(first -> find(Kind.DEFINED_TWICE, later.subject(),
					"\"" + later.text() + "\" is said of " + first.subject() + " too: \"" + first.text() + "\""));
		}
	}
}
