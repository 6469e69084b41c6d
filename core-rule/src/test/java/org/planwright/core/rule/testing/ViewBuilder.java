package org.planwright.core.rule.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.Progress;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Review;
import org.planwright.core.model.Target;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;
import org.planwright.core.model.assess.Verdict;

/**
 * Makes an action by hand, as a test wants it. Days are written as ISO 8601, figures as text. What is dated after the day of
 * the question is left out by {@link #on}, as the core would.
 */
public final class ViewBuilder {

	private final String ref;
	private final String programme;
	private String title;
	private Optional<String> parent = Optional.empty();
	private List<String> leads = List.of("lead");
	private Set<String> primary = Set.of("impact");
	private Timeframe timeframe = new Timeframe(Optional.empty(), Optional.empty(), Optional.empty());
	private Optional<Interval> updates = Optional.empty();
	private final List<String> cappedBy = new ArrayList<>();
	private final List<Cadence> cadences = new ArrayList<>();
	private final Map<String, String> settings = new HashMap<>();
	private final List<MeasureBuilder> measures = new ArrayList<>();
	private final List<Milestone> milestones = new ArrayList<>();
	private final List<Progress> progress = new ArrayList<>();
	private final List<Review> reviews = new ArrayList<>();
	private final List<ProgrammeRecord> records = new ArrayList<>();
	private Optional<Confidence> confidence = Optional.empty();
	private Optional<Acceptance> acceptance = Optional.empty();
	private final List<String> subActions = new ArrayList<>();
	private final Map<String, Assessment> assessments = new LinkedHashMap<>();
	private final Map<String, List<MeasureView>> measuresOfPlan = new LinkedHashMap<>();

	private ViewBuilder(String ref, String programme) {
		this.ref = ref;
		this.programme = programme;
		this.title = "Action " + ref;
	}

	public static ViewBuilder action(String ref, String programme) {
		return new ViewBuilder(ref, programme);
	}

	public ViewBuilder title(String words) {
		title = words;
		return this;
	}

	public ViewBuilder partOf(String other) {
		parent = Optional.of(other);
		return this;
	}

	public ViewBuilder leads(String... people) {
		leads = List.of(people);
		return this;
	}

	public ViewBuilder primary(String... selectors) {
		primary = Set.of(selectors);
		return this;
	}

	/** Either day may be null. */
	public ViewBuilder timeframe(String start, String due) {
		timeframe = new Timeframe(Optional.empty(), day(start), day(due));
		return this;
	}

	public ViewBuilder updates(Interval interval) {
		updates = Optional.of(interval);
		return this;
	}

	public ViewBuilder cappedBy(String other, Assessment assessment) {
		cappedBy.add(other);
		assessments.put(other, assessment);
		return this;
	}

	public ViewBuilder subAction(Assessment assessment) {
		subActions.add(assessment.action());
		assessments.put(assessment.action(), assessment);
		return this;
	}

	public ViewBuilder setting(String key, String value) {
		settings.put(key, value);
		return this;
	}

	public ViewBuilder measure(MeasureBuilder measure) {
		measures.add(measure);
		return this;
	}

	public ViewBuilder cadence(Cadence cadence) {
		cadences.add(cadence);
		return this;
	}

	public ViewBuilder review(Review review) {
		reviews.add(review);
		return this;
	}

	public ViewBuilder milestone(Milestone milestone) {
		milestones.add(milestone);
		return this;
	}

	/** A step that is not done; {@code due} may be null. */
	public ViewBuilder milestone(String id, String due) {
		return milestone(step(id, due, null));
	}

	/** A step; {@code due} and {@code done} may be null. */
	public static Milestone step(String id, String due, String done) {
		return new Milestone(id, "Step " + id, day(due), Optional.empty(), day(done), Optional.empty(), Optional.empty(), Optional.empty(),
				List.of(), Optional.empty());
	}

	public ViewBuilder progress(String on) {
		progress.add(new Progress(ref, LocalDate.parse(on), "Progress"));
		return this;
	}

	/** A record of this action's programme: field and value in turn. */
	public ViewBuilder record(String kind, String key, String on, String... fields) {
		records.add(recordOf(programme, kind, key, on, fields));
		return this;
	}

	public static ProgrammeRecord recordOf(String programme, String kind, String key, String on, String... fields) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			values.put(fields[i], fields[i + 1]);
		}
		return new ProgrammeRecord(programme, kind, key, LocalDate.parse(on), values);
	}

	public ViewBuilder accepted(String on) {
		acceptance = Optional.of(new Acceptance(ref, "accountable", LocalDate.parse(on), Optional.empty()));
		return this;
	}

	public ViewBuilder confidence(Status level, String on) {
		confidence = Optional.of(new Confidence(ref, level, "lead", LocalDate.parse(on), Optional.empty()));
		return this;
	}

	public ViewBuilder measuresOf(String other, MeasureBuilder... theirs) {
		measuresOfPlan.put(other, List.of(theirs).stream().map(measure -> measure.view(LocalDate.MAX)).toList());
		return this;
	}

	/** How another action stands, when a test only needs its status. */
	public static Assessment assessment(String ref, Status status, String reason) {
		Part part = new Part(Part.Kind.DELIVERY, "milestones", "Milestones", Verdict.of(status, reason));
		return new Assessment(ref, LocalDate.of(2019, 9, 10), status, Optional.empty(), List.of(part), Set.of("delivery"), List.of(reason),
				List.of(), new Turn.OnlyEvidence(), "test");
	}

	/** The action on a day. */
	public View on(String asOf) {
		return on(LocalDate.parse(asOf));
	}

	public View on(LocalDate asOf) {
		return new View(asOf, action(), milestones, progress.stream().filter(p -> !p.on().isAfter(asOf)).toList(),
				reviews.stream().filter(r -> !r.on().isAfter(asOf)).toList(), measures.stream().map(measure -> measure.view(asOf)).toList(),
				newest(records, asOf), confidence.filter(c -> !c.on().isAfter(asOf)), acceptance.filter(a -> !a.on().isAfter(asOf)),
				List.copyOf(subActions), Map.copyOf(assessments), Map.copyOf(measuresOfPlan));
	}

	private Action action() {
		return new Action(ref, parent, "2", title, programme, List.of("accountable"), leads, List.of(), timeframe, List.of(), List.of(),
				primary, measures.stream().map(MeasureBuilder::use).toList(), cadences, cappedBy, updates, settings, List.of());
	}

	/** Of each kind and key the newest by that day, in the order of their keys. */
	static List<ProgrammeRecord> newest(List<ProgrammeRecord> records, LocalDate asOf) {
		Map<String, ProgrammeRecord> newest = new java.util.TreeMap<>();
		records.stream().filter(record -> !record.on().isAfter(asOf)).sorted(Comparator.comparing(ProgrammeRecord::on))
				.forEach(record -> newest.put(record.kind() + "/" + record.key(), record));
		return List.copyOf(newest.values());
	}

	private static Optional<LocalDate> day(String iso) {
		return Optional.ofNullable(iso).map(LocalDate::parse);
	}

	/** Makes a measure by hand. */
	public static final class MeasureBuilder {

		private final String role;
		private Optional<String> unit;
		private Polarity polarity = Polarity.UP;
		private Optional<String> owner = Optional.of("owner");
		private Optional<Interval> every = Optional.empty();
		private Optional<Baseline> baseline = Optional.empty();
		private Optional<Target> target = Optional.empty();
		private final List<Observation> observations = new ArrayList<>();

		private MeasureBuilder(String role, String unit) {
			this.role = role;
			this.unit = Optional.ofNullable(unit);
		}

		/** A measure by its role, which is its id too; {@code unit} may be null. More is better until told otherwise. */
		public static MeasureBuilder measure(String role, String unit) {
			return new MeasureBuilder(role, unit);
		}

		public MeasureBuilder down() {
			polarity = Polarity.DOWN;
			return this;
		}

		public MeasureBuilder noOwner() {
			owner = Optional.empty();
			return this;
		}

		public MeasureBuilder every(Interval interval) {
			every = Optional.of(interval);
			return this;
		}

		public MeasureBuilder baseline(String on, String value) {
			baseline = Optional.of(new Baseline(LocalDate.parse(on), new BigDecimal(value), Optional.empty()));
			return this;
		}

		/** With how many answered. */
		public MeasureBuilder baseline(String on, String value, int sample) {
			baseline = Optional.of(new Baseline(LocalDate.parse(on), new BigDecimal(value), Optional.of(sample)));
			return this;
		}

		/** {@code due} may be null. */
		public MeasureBuilder level(String value, String due) {
			return target(new Aim.Level(new BigDecimal(value)), due, new Profile.Linear());
		}

		/** {@code aim} and {@code due} may be null. */
		public MeasureBuilder target(Aim aim, String due, Profile profile) {
			target = Optional.of(new Target(Optional.ofNullable(aim), day(due), profile, Optional.empty()));
			return this;
		}

		/** The target is confirmed on that day. */
		public MeasureBuilder confirmed(String on) {
			target = target.map(t -> new Target(t.aim(), t.due(), t.profile(), day(on)));
			return this;
		}

		public MeasureBuilder value(String on, String value) {
			return observation(new Observation(role, LocalDate.parse(on), Optional.empty(), new Reading.Figure(new BigDecimal(value)),
					Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
		}

		public MeasureBuilder valueOf(String part, String on, String value) {
			return observation(new Observation(role, LocalDate.parse(on), Optional.of(part), new Reading.Figure(new BigDecimal(value)),
					Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
		}

		public MeasureBuilder observation(Observation observation) {
			observations.add(observation);
			return this;
		}

		MeasureUse use() {
			return new MeasureUse(role, role, Optional.empty(), Optional.empty());
		}

		public MeasureView view(LocalDate asOf) {
			Measure measure = new Measure(role, "Measure " + role, unit, polarity, owner, every, baseline, target, Optional.empty());
			return new MeasureView(measure, use(), observations.stream().filter(o -> !o.on().isAfter(asOf))
					.sorted(Comparator.comparing(Observation::on)).toList());
		}
	}
}
