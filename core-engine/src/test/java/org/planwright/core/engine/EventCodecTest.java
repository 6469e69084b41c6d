package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planwright.core.engine.Sample.START;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.MeasureUse;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Observation;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Profile;
import org.planwright.core.model.ProgrammeRecord;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Review;
import org.planwright.core.model.Section;
import org.planwright.core.model.Target;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.assess.Acceptance;
import org.planwright.core.model.assess.Confidence;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.StatusOverride;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.meeting.Decision;
import org.planwright.core.model.meeting.Meeting;

class EventCodecTest {

	private final EventCodec codec = new EventCodec();

	static Stream<Event> events() {
		LocalDate due = LocalDate.of(2021, 3, 31);
		Optional<Baseline> baseline = Optional.of(new Baseline(START, new BigDecimal("79.50"), Optional.of(250)));
		Profile points = new Profile.Points(List.of(new Profile.Point(START, BigDecimal.ONE)));
		Profile step = new Profile.Step(List.of(new Profile.Point(START, new BigDecimal("1E+3"))));
		Optional<Target> target = Optional.of(new Target(Optional.of(new Aim.PercentChange(BigDecimal.TEN)), Optional.of(due), points, Optional.of(START)));
		Optional<Target> other = Optional.of(new Target(Optional.of(new Aim.Change(BigDecimal.TEN)), Optional.empty(), step, Optional.empty()));
		Optional<Target> third = Optional.of(new Target(Optional.of(new Aim.Level(BigDecimal.TEN)), Optional.empty(), new Profile.SCurve(), Optional.empty()));
		Action full = new Action("2.1.1", Optional.of("2.1"), "2", "Title", "fostering", List.of("a-b"), List.of("c"), List.of("more"),
				new Timeframe(Optional.of("by May"), Optional.of(START), Optional.of(due)), List.of("success"), List.of("link"),
				Set.of("impact/units", "delivery"), List.of(new MeasureUse("m", "role", baseline, other)),
				List.of(new Cadence("c", "Panel", Interval.QUARTERLY, Optional.of(START), Optional.of(due), 30, Optional.of(20))),
				List.of("3.2"), Optional.of(Interval.MONTHLY), Map.of("award-by", "2019-12-01"), List.of("Which?"));
		Milestone milestone = new Milestone("m", "Step", Optional.of(due), Optional.of(due), Optional.of(START), Optional.of(due), Optional.of("p"),
				Optional.of("n"), List.of(new Milestone.Rebaseline(Optional.empty(), Optional.empty(), due, "why", Optional.of("p"))), Optional.of("x"));
		return Stream.of(new Event.PlanOpened(new PlanHead("p", "T", "Ö ☃", Optional.of("why"), List.of(new Section("1", "S"))), START),
				new Event.ActionSet(full, START, Optional.of("why")),
				new Event.MeasureSet(new Measure("m", "T", Optional.of("%"), Polarity.DOWN, Optional.of("p"), Optional.of(Interval.ANNUAL), baseline, target, Optional.of("n")), START, Optional.empty()),
				new Event.MeasureSet(new Measure("m", "T", Optional.empty(), Polarity.NONE, Optional.empty(), Optional.empty(), Optional.empty(), third, Optional.empty()), START, Optional.empty()),
				new Event.MilestoneSet("1.1", milestone, START, Optional.empty()),
				new Event.Observed(new Observation("m", START, Optional.of("home-a"), new Reading.Figure(new BigDecimal("0.10")), Optional.of(BigDecimal.TEN), Optional.of(3), Optional.of("s"), Optional.of("n"))),
				new Event.Observed(new Observation("m", START, Optional.empty(), Reading.Symbol.CONFIDENTIAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
				new Event.Progressed(new Progress("1.1", START, "Said \"so\"\nand so")),
				new Event.Reviewed(new Review("1.1", "c", START, true, Optional.of(20), Optional.of(due), Optional.of("n"))),
				new Event.ConfidenceStated(new Confidence("1.1", Status.AMBER, "p", START, Optional.empty())),
				new Event.EvidenceAccepted(new Acceptance("1.1", "p", START, Optional.of("n"))),
				new Event.Overridden(new StatusOverride("1.1", Status.RED, "why", "p", START, START.plusDays(30))),
				new Event.OverrideLifted("1.1", START, "why"),
				new Event.RecordSet(new ProgrammeRecord("p", "home", "h1", START, Map.of("beds", "4"))),
				new Event.RecordRemoved("p", "home", "h1", START, "why"), new Event.ActionRemoved("2.1.1", START, "why"),
				new Event.MilestoneRemoved("1.1", "m", START, "why"), new Event.MeasureRemoved("m", START, "why"),
				new Event.MeetingSet(new Meeting("m1", due, "Board", "p", List.of("PMO")), START),
				new Event.Commented(new Comment("m1", Chapter.CARRIED_FORWARD, "p", START, "Why?")),
				new Event.DecisionSet(new Decision("m1", "d1", "Do it", "p", Optional.of(due), Optional.of("1.1"), Optional.of(START)), START),
				new Event.PackApproved(new Approval("m1", "p", START, new Approval.Made(7, "0".repeat(64), START, due, Map.of("p", "1")),
						Map.of("pdf", "f".repeat(64)))));
	}

	@ParameterizedTest
	@MethodSource("events")
	void every_event_is_read_as_it_was_written(Event event) {
		assertThat(codec.decode(EventCodec.type(event), EventCodec.SCHEMA, codec.encode(event))).isEqualTo(event);
	}

	@Test
	void a_removal_is_kept_under_a_name_of_its_own() {
		assertThat(EventCodec.type(new Event.ActionRemoved("1.1", START, "why"))).isEqualTo("action-removed");
		assertThat(codec.encode(new Event.MilestoneRemoved("1.1", "m", START, "why")))
				.isEqualTo("{\"action\":\"1.1\",\"milestone\":\"m\",\"on\":\"2019-09-05\",\"reason\":\"why\"}");
	}

	@Test
	void the_samples_cover_every_kind_of_event() {
		assertThat(events().map(Object::getClass).distinct()).hasSize(Event.class.getPermittedSubclasses().length);
	}

	@Test
	void what_a_newer_version_wrote_is_not_half_understood() {
		assertThatThrownBy(() -> codec.decode("progressed", 2, "{}")).hasMessageContaining("newer version");
		assertThatThrownBy(() -> codec.decode("unheard-of", 1, "{}")).hasMessageContaining("newer version");
		assertThatThrownBy(() -> codec.decode("progressed", 1, "{\"progress\":{},\"more\":1}")).hasMessageContaining("damaged");
		assertThatThrownBy(() -> codec.decode("progressed", 1, "{\"progr")).hasMessageContaining("damaged");
	}
}
