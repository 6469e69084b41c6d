package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Profile.Point;
import org.planwright.core.model.Review;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Saving;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.Verdicts;
import org.planwright.core.rule.Words;
import org.planwright.core.rule.programme.Counting;
import org.planwright.core.rule.programme.Parts;

/** Judges what no service does alone: reviews, audits, comparison, capacity, and whether the money adds up. */
@Component
public final class CorporateProgramme implements Programme {

	static final String ID = "corporate";
	static final String TITLE = "Corporate actions";

	private final CorporateSettings settings;

	@Activate
	public CorporateProgramme(@Reference CorporateSettings settings) {
		this.settings = settings;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String rulesVersion() {
		return settings.rulesVersion();
	}

	@Override
	public List<Part> judge(ActionView view) {
		Settings s = settings.of(view.action());
		List<Part> parts = new ArrayList<>(delivery(view, s));
		for (MeasureUse use : view.action().measures()) {
			view.measure(use.role()).ifPresent(measure -> parts.add(impact(view, use.role(), measure, s)));
		}
		if (isComparison(view)) {
			parts.add(new Part(Part.Kind.IMPACT, "comparison", "Beside good neighbours, and what follows from it", Benchmark.judge(view, s)));
		}
		parts.add(Parts.evidenceAge(view, evidence(view), s));
		s.check();
		return Parts.capped(view, parts);
	}

	/** It has steps and something to achieve by them, and no measure of its own: it is those of others that are compared. */
	static boolean isComparison(ActionView view) {
		return view.action().measures().isEmpty() && view.action().cadences().isEmpty() && view.subActions().isEmpty()
				&& view.action().primary().stream().anyMatch(selector -> selector.startsWith(Part.Kind.IMPACT.word()));
	}

	private static List<Part> delivery(ActionView view, Settings s) {
		List<Part> parts = new ArrayList<>();
		if (!view.action().cadences().isEmpty()) {
			parts.add(new Part(Part.Kind.DELIVERY, "cadence", "Reviews", Rounds.judge(view, s)));
		}
		if (!view.subActions().isEmpty()) {
			parts.add(Parts.subActions(view));
		}
		boolean counts = view.action().primary().contains(Part.Kind.DELIVERY.word());
		if (!view.milestones().isEmpty() || parts.isEmpty() && counts) {
			parts.add(Parts.milestones(view, held(view), s));
		}
		List<Recommendation> recommendations = recommendations(view);
		if (!recommendations.isEmpty()) {
			parts.add(new Part(Part.Kind.DELIVERY, "recommendations", "Recommendations by their dates",
					Recommendation.byDates(recommendations, view.asOf(), s)));
		}
		return parts;
	}

	private static Optional<MeasureView> held(ActionView view) {
		return view.measure("recommendations").map(measure -> Counting.with(measure, carriedOut(recommendations(view))))
				.or(() -> view.measure("reviewed"));
	}

	private static List<Recommendation> recommendations(ActionView view) {
		return view.measure("recommendations").map(measure -> Recommendation.KIND.all(view)).orElse(List.of());
	}

	private static List<Point> carriedOut(List<Recommendation> all) {
		return Counting.sums(all.stream().flatMap(recommendation -> recommendation.done().stream()));
	}

	private static Part impact(ActionView view, String role, MeasureView measure, Settings s) {
		String title = measure.measure().title();
		return switch (role) {
			case "recommendations" -> Counting.part(view, role, title, carriedOut(Recommendation.KIND.all(view)), s);
			case "posts" -> Counting.part(view, role, title, List.of(), s);
			case "costed" -> Counting.part(view, role, title, CostRecovery.costed(ServiceReturn.KIND.all(view)), s);
			case "recovery" -> part(role, title, recovery(view, measure, s));
			case "reviewed", "follow-ups" -> part(role, title, AdmissionsReview.counted(measure, view.asOf()));
			case "care-needed" -> part(role, title, AdmissionsReview.careNeeded(view, measure));
			case "deficit" -> part(role, title, deficit(measure, s));
			case "saving" -> saving(view, title, s);
			default -> Parts.measure(view, role, title, s);
		};
	}

	private static Part part(String role, String title, Verdict verdict) {
		return new Part(Part.Kind.IMPACT, role, title, verdict);
	}

	private static Verdict recovery(ActionView view, MeasureView measure, Settings s) {
		List<ServiceReturn> returns = ServiceReturn.KIND.all(view);
		Verdict verdict = CostRecovery.judge(returns, measure.due(), view.asOf(), s);
		Optional<LocalDate> newest = returns.stream().map(ServiceReturn::ending).max(java.util.Comparator.naturalOrder());
		return Counting.complete(measure, returns.isEmpty() ? verdict : Parts.fresh(verdict, measure, newest, view.asOf(), s));
	}

	/** None is the aim; up to a limit that the council may set, one is at risk. */
	private static Verdict deficit(MeasureView measure, Settings s) {
		BigDecimal limit = s.number("deficit-limit", BigDecimal.ZERO);
		String title = "\"" + measure.measure().title() + "\"";
		return measure.latest().flatMap(o -> o.figure().map(value -> {
			String sentence = title + " was " + Words.money(value) + " on " + Words.day(o.on()) + "; none is the aim, and more than "
					+ Words.money(limit) + " is off track.";
			return Verdict.of(value.signum() <= 0 ? Status.GREEN : value.compareTo(limit) <= 0 ? Status.AMBER : Status.RED, sentence);
		})).orElseGet(() -> Verdicts.grey(title + " has no figure.", List.of("a figure of " + title)));
	}

	private static Part saving(ActionView view, String title, Settings s) {
		List<SavingLine> lines = SavingLine.KIND.all(view).stream().filter(line -> line.action().equals(Optional.of(view.action().ref()))).toList();
		return lines.isEmpty() ? Parts.saving(view, "saving", title, Saving.Kind.CASH, s) : part("saving", title, Savings.judge(lines, s));
	}

	private static List<LocalDate> evidence(ActionView view) {
		Stream<LocalDate> reviews = view.action().cadences().stream().flatMap(cadence -> view.reviews(cadence.id()).stream()).map(Review::on);
		Stream<LocalDate> figures = view.measures().stream().flatMap(measure -> measure.observations().stream()).map(Observation::on);
		Stream<LocalDate> returns = view.measure("recovery").stream().flatMap(m -> ServiceReturn.KIND.all(view).stream())
				.map(ServiceReturn::ending);
		return Stream.of(reviews, figures, returns, recommendations(view).stream().map(Recommendation::on)).flatMap(days -> days).toList();
	}
}
