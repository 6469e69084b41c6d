package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.live.update.gate.Street.BASE;
import static org.planwright.live.update.gate.Street.NEW;
import static org.planwright.live.update.gate.Street.OLD;
import static org.planwright.live.update.gate.Street.until;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.planwright.live.update.gate.Neighbourhood.House;
import org.planwright.live.update.lane.Lanes.State;

@DisplayName("A lane opens when what was behind it is back")
@Timeout(60)
class ReopeningTest {

	private static final String OTHER = "/api/other";
	private static final Serving OTHERS = new Serving(50, 51, "another.programme");

	/** More than any round seeks twice, when two are listed: a whole one lies in between. */
	private static final int TWO_ROUNDS = 6;

	private final Neighbourhood around = new Neighbourhood();
	private final JaxrsServiceRuntime runtime = around.runtime();
	private LiveLanes lanes;
	private Reopening reopening;
	private House old;
	private Lane lane;

	/** A lane, after which no other is listed unless a test says so. */
	private void start(int holdSeconds) {
		lanes = new LiveLanes(Street.configured(Map.of("hold_seconds", holdSeconds)));
		reopening = new Reopening(around.context, lanes);
		old = served(BASE, OLD);
		reopening.bindRuntime(runtime, around.whiteboard());
		until(() -> lanes.at(BASE).isPresent());
		lane = lanes.at(BASE).orElseThrow();
	}

	@AfterEach
	void close() {
		reopening.close();
	}

	private House served(String base, Serving serving) {
		House house = around.bundle(serving);
		around.service(serving.service(), house, Map.of());
		around.lists(base, serving.service());
		return house;
	}

	/** It has looked, whatever came of that. */
	private void looks() {
		int before = around.sought.get();
		until(() -> {
			reopening.look();
			return around.sought.get() > before + TWO_ROUNDS;
		});
	}

	private Closing announced() {
		lane.close(closing -> closing.leaves(OLD.service(), reopening.changes()));
		return lane.closing();
	}

	private Closing shut() {
		Closing closing = announced();
		lane.ready(OptionalLong.of(reopening.changes()));
		return closing;
	}

	private void opens() {
		reopening.soon();
		until(() -> lane.state() == State.OPEN);
	}

	@Test
	void what_the_whiteboard_serves_has_a_lane() {
		start(300);
		served(OTHER, OTHERS);
		reopening.updatedRuntime(runtime);

		until(() -> lanes.state(OTHER) == State.OPEN);
		assertThat(lane.serving()).isEqualTo(OLD);
		assertThat(lanes.at(OTHER).orElseThrow().serving()).isEqualTo(OTHERS);
	}

	@Test
	void it_opens_to_the_new_version_and_not_to_the_one_that_leaves() {
		start(300);
		shut();
		around.counts();
		looks();
		assertThat(lane.state()).as("the old one is listed still").isEqualTo(State.CLOSED);

		served(BASE, NEW);
		opens();
		assertThat(lane.serving()).isEqualTo(NEW);
	}

	@Test
	void it_waits_while_a_change_is_announced_and_what_is_under_way_has_not_ended() {
		start(300);
		announced();
		served(BASE, NEW);
		looks();
		assertThat(lane.state()).isEqualTo(State.CLOSED);

		lane.ready(OptionalLong.of(reopening.changes()));
		around.counts();
		opens();
	}

	@Test
	void what_the_whiteboard_lists_before_it_has_built_and_counted_it_is_not_back() {
		start(300);
		served(BASE, NEW);
		Closing closing = shut();
		looks();
		assertThat(lane.state() == State.CLOSED || !closing.isRecent()).isTrue();

		around.counts();
		opens();
	}

	@Test
	void a_version_that_is_still_on_its_way_out_is_waited_for() {
		start(300);
		shut();
		old.state(Bundle.STOPPING);
		served(BASE, NEW);
		looks();
		assertThat(lane.state()).isEqualTo(State.CLOSED);

		old.state(Bundle.RESOLVED);
		opens();
	}

	@ParameterizedTest
	@ValueSource(ints = {Bundle.STARTING, Bundle.ACTIVE})
	void a_new_version_is_back_as_soon_as_it_starts(int up) {
		start(300);
		shut();
		House fresh = served(BASE, NEW);
		fresh.state(Bundle.RESOLVED);
		looks();
		assertThat(lane.serving()).isEqualTo(OLD);

		fresh.state(up);
		reopening.look();
		until(() -> lane.serving().equals(NEW));
	}

	@Test
	void another_service_that_it_offered_to_others_has_to_come_too() {
		start(300);
		around.service(9, old, Map.of(Constants.OBJECTCLASS, new String[] {"another.Contract"}));
		lane.close(closing -> closing.misses(9, "another.Contract"));
		lane.ready(OptionalLong.empty());
		looks();
		assertThat(lane.state() == State.CLOSED || lane.closing().isMissedForLong()).as("the one that leaves is there still").isTrue();

		around.service(10, old, Map.of(Constants.OBJECTCLASS, new String[] {"another.Contract"}));
		opens();
	}

	@Test
	void a_new_version_need_not_offer_all_that_the_old_one_did() {
		start(300);
		lane.close(closing -> closing.misses(9, "another.Contract"));
		lane.ready(OptionalLong.empty());

		opens();
		assertThat(lane.serving()).isEqualTo(OLD);
		assertThat(lane.closing().isMissedForLong()).isTrue();
	}

	@Test
	void a_whiteboard_that_cannot_tell_is_asked_again() {
		start(300);
		shut();
		around.fails();
		served(BASE, NEW);

		opens();
		assertThat(lane.serving()).isEqualTo(NEW);
	}

	@Test
	void while_there_is_no_whiteboard_nothing_is_back_until_there_is_one() {
		start(300);
		served(OTHER, OTHERS);
		reopening.unbindRuntime(runtime);
		lanes.served(OTHER, OTHERS);
		Lane gone = lanes.at(OTHER).orElseThrow();
		gone.close(closing -> closing.leaves(OTHERS.service(), 0));
		lanes.giveUp(gone, State.GONE);
		shut();
		served(BASE, NEW);
		reopening.look();
		until(() -> gone.state() == State.AWAY);
		assertThat(lane.state()).isEqualTo(State.CLOSED);

		reopening.bindRuntime(runtime, around.whiteboard());
		until(() -> lane.state() == State.OPEN);
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void what_does_not_come_back_within_the_bound_is_away_or_gone_and_is_followed_after_that(boolean there) {
		start(0);
		shut();
		if (!there) {
			around.uninstall(old);
		}
		reopening.soon();
		until(() -> lane.state() == (there ? State.AWAY : State.GONE));

		if (there) {
			around.uninstall(old);
		} else {
			around.bundle(NEW);
		}
		reopening.look();
		until(() -> lane.state() == (there ? State.GONE : State.AWAY));
	}

	@Test
	void what_was_away_for_long_is_served_again_when_it_is_back() {
		start(300);
		shut();
		lanes.giveUp(lane, State.AWAY);
		served(BASE, NEW);
		reopening.updatedRuntime(runtime);

		until(() -> lane.state() == State.OPEN);
		assertThat(lane.serving()).isEqualTo(NEW);
	}

	@Test
	void nobody_waits_for_a_bundle_that_was_removed_for_good() {
		start(300);
		shut();
		reopening.removed(OLD.name());
		assertThat(lane.state()).as("it is still there").isEqualTo(State.CLOSED);

		around.uninstall(old);
		reopening.removed("another.programme");
		assertThat(lane.state()).isEqualTo(State.CLOSED);
		reopening.removed(OLD.name());
		assertThat(lane.state()).isEqualTo(State.GONE);
	}

	@Test
	void whoever_is_held_when_it_ends_is_let_go() {
		start(300);
		shut();
		reopening.close();

		assertThat(lane.state()).isEqualTo(State.AWAY);
	}

	@Test
	void changes_are_those_that_the_whiteboard_has_counted() {
		assertThat(new Reopening(around.context, new LiveLanes(Street.configured(Map.of()))).changes()).isZero();
		start(300);
		long before = reopening.changes();
		around.counts();
		assertThat(reopening.changes()).isEqualTo(before + 1);
	}

	@Test
	void an_application_is_found_by_its_number_as_long_as_it_is_registered() {
		start(300);

		assertThat(reopening.application(OLD.service())).hasValueSatisfying(found -> assertThat(found.getBundle().getSymbolicName()).isEqualTo(OLD.name()));
		assertThat(reopening.application(NEW.service())).isEmpty();
	}
}
