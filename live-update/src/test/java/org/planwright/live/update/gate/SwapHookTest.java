package org.planwright.live.update.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planwright.live.update.gate.Street.BASE;
import static org.planwright.live.update.gate.Street.OLD;
import static org.planwright.live.update.gate.Street.until;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.planwright.live.update.gate.Neighbourhood.House;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes.State;

@DisplayName("A change behind a lane closes it before it is carried out")
@Timeout(60)
class SwapHookTest {

	private static final Serving ELSEWHERE = new Serving(5, 50, "another.programme");

	private final Neighbourhood around = new Neighbourhood();
	private final LiveLanes lanes = new LiveLanes(Street.configured(Map.of("hold_seconds", 300)));
	private final Reopening reopening = new Reopening(around.context, lanes);
	private final SwapHook hook = new SwapHook(around.context, lanes, reopening);
	private final House programme = around.bundle(OLD);
	private final House another = around.bundle(ELSEWHERE);
	private final ServiceReference<?> application = application(OLD.service(), programme, BASE, 0);
	private final Lane lane;

	SwapHookTest() {
		lanes.served(BASE, OLD);
		lane = lanes.at(BASE).orElseThrow();
	}

	@AfterEach
	void close() {
		reopening.close();
	}

	private ServiceReference<?> application(long id, House of, String base, int ranking) {
		return around.service(id, of, Map.of("osgi.jaxrs.application.base", base, "osgi.jaxrs.name", "flow", Constants.SERVICE_RANKING, ranking));
	}

	private ServiceReference<?> part(String kind, Object select) {
		return around.service(7, another, Map.of(kind, "true", "osgi.jaxrs.application.select", select));
	}

	private void tell(int change, ServiceReference<?> service) {
		hook.event(new ServiceEvent(change, service), Map.of());
	}

	private void tell(int change, House house) {
		hook.bundleChanged(new BundleEvent(change, house.bundle()));
	}

	@Test
	void when_its_application_leaves_it_waits_for_another_than_this() {
		tell(ServiceEvent.UNREGISTERING, application);

		assertThat(lane.state()).isEqualTo(State.CLOSED);
		assertThat(lane.closing().isDeparted(OLD.service())).isTrue();
		assertThat(lane.closing().isAsSeen(lane.closing().events())).as("nobody is inside any more").isTrue();
	}

	/** A request that has entered, and leaves when it is let go. */
	private CompletableFuture<Void> inside(CountDownLatch go) {
		CompletableFuture<Void> inside = CompletableFuture.runAsync(() -> {
			lane.enter();
			until(() -> go.getCount() == 0);
			lane.exit();
		});
		until(() -> lane.others() == 1);
		return inside;
	}

	@Test
	void the_change_waits_until_whoever_is_inside_has_left() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> inside = inside(go);
		CompletableFuture<Void> change = CompletableFuture.runAsync(() -> tell(ServiceEvent.UNREGISTERING, application));
		until(() -> lane.state() == State.CLOSED);
		assertThat(change).isNotDone();
		assertThat(lane.closing().isAsSeen(lane.closing().events())).as("the change is announced only").isFalse();

		go.countDown();
		change.get();
		inside.get();
		assertThat(lane.closing().isAsSeen(lane.closing().events())).isTrue();
	}

	@Test
	void calls_of_its_services_go_on_until_requests_have_left() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> request = inside(go);
		CompletableFuture<Void> change = CompletableFuture.runAsync(() -> tell(ServiceEvent.UNREGISTERING, application));
		until(() -> lane.state() == State.CLOSED);
		lanes.enter(lane.base()).close();
		assertThat(change).isNotDone();

		go.countDown();
		change.get();
		request.get();
		assertThatThrownBy(() -> lanes.enter(lane.base())).isInstanceOf(LaneClosed.class);
	}

	@Test
	void another_service_of_its_bundle_that_others_use_is_missed_until_one_of_its_kind_comes() {
		tell(ServiceEvent.UNREGISTERING, around.service(9, programme, Map.of(), another));

		assertThat(lane.state()).isEqualTo(State.CLOSED);
		assertThat(lane.closing().kinds()).containsExactly("a.Contract");
		assertThat(lane.closing().isDeparted(9)).isTrue();
		assertThat(lane.closing().isDeparted(OLD.service())).isFalse();
	}

	@Test
	void what_its_bundle_has_for_itself_or_nobody_uses_and_what_others_have_comes_and_goes_unseen() {
		tell(ServiceEvent.UNREGISTERING, around.service(9, programme, Map.of()));
		tell(ServiceEvent.UNREGISTERING, around.service(10, another, Map.of(), programme));
		tell(ServiceEvent.REGISTERED, around.service(11, programme, Map.of(), another));
		tell(ServiceEvent.MODIFIED, around.service(12, programme, Map.of(), another));
		tell(ServiceEvent.UNREGISTERING, application(13, another, "/elsewhere", 9));

		assertThat(lane.state()).isEqualTo(State.OPEN);
	}

	@Test
	void an_application_that_is_modified_is_built_anew() {
		tell(ServiceEvent.MODIFIED, application);

		assertThat(lane.state()).isEqualTo(State.CLOSED);
		assertThat(lane.closing().isDeparted(OLD.service())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = {ServiceEvent.REGISTERED, ServiceEvent.MODIFIED, ServiceEvent.UNREGISTERING})
	void a_resource_or_an_extension_that_goes_into_its_application_has_it_built_anew(int change) {
		tell(change, part("osgi.jaxrs.extension", new String[] {"(osgi.jaxrs.name=other)", "(osgi.jaxrs.name=flow)"}));

		assertThat(lane.state()).isEqualTo(State.CLOSED);
		assertThat(lane.closing().kinds()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"(osgi.jaxrs.name=other)", "(no filter"})
	void a_resource_that_goes_elsewhere_is_none_of_its_own(String select) {
		tell(ServiceEvent.REGISTERED, part("osgi.jaxrs.resource", select));
		tell(ServiceEvent.REGISTERED, part("some.other.mark", "(osgi.jaxrs.name=flow)"));

		assertThat(lane.state()).isEqualTo(State.OPEN);
	}

	@Test
	void of_two_applications_at_one_address_only_the_higher_takes_over() {
		tell(ServiceEvent.REGISTERED, application(20, another, "api/flow/", -1));
		assertThat(lane.state()).isEqualTo(State.OPEN);

		tell(ServiceEvent.REGISTERED, application(21, another, "api/flow/", 1));
		assertThat(lane.state()).isEqualTo(State.CLOSED);
	}

	@Test
	void whoever_looked_before_its_next_application_came_has_seen_too_little() {
		tell(ServiceEvent.UNREGISTERING, application);
		int seen = lane.closing().events();
		tell(ServiceEvent.REGISTERED, application(2, another, BASE, 0));

		assertThat(lane.state()).isEqualTo(State.CLOSED);
		assertThat(lane.closing().isAsSeen(seen)).isFalse();
	}

	@Test
	void a_bundle_that_is_about_to_stop_closes_its_own_lanes_once() {
		lanes.served("/api/elsewhere", ELSEWHERE);
		tell(BundleEvent.STOPPING, programme);
		int events = lane.closing().events();
		tell(BundleEvent.STOPPING, programme);

		assertThat(lane.state()).isEqualTo(State.CLOSED);
		assertThat(lane.closing().isDeparted(OLD.service())).isTrue();
		assertThat(lane.closing().events()).isEqualTo(events);
		assertThat(lanes.state("/api/elsewhere")).isEqualTo(State.OPEN);
	}

	@Test
	void nobody_is_held_while_everything_stops() {
		around.framework.state(Bundle.STOPPING);
		tell(BundleEvent.STOPPING, programme);
		tell(ServiceEvent.UNREGISTERING, application);

		assertThat(lane.state()).isEqualTo(State.OPEN);
	}

	@ParameterizedTest
	@ValueSource(ints = {BundleEvent.INSTALLED, BundleEvent.STARTED, BundleEvent.STOPPED, BundleEvent.UNINSTALLED})
	void where_a_bundle_has_come_to_is_looked_at(int change) {
		lane.close(closing -> closing.leaves(OLD.service(), 0));
		lane.ready(OptionalLong.of(0));
		lanes.giveUp(lane, State.AWAY);
		around.uninstall(programme);
		tell(change, programme);

		until(() -> lane.state() == State.GONE);
	}

	@Test
	void an_application_that_comes_is_looked_for() {
		application(ELSEWHERE.service(), another, "/api/elsewhere", 0);
		reopening.bindRuntime(around.runtime(), around.whiteboard());
		around.lists("/api/elsewhere", ELSEWHERE.service());
		tell(ServiceEvent.REGISTERED, application(6, another, "/api/more", 0));

		until(() -> lanes.state("/api/elsewhere") == State.OPEN);
	}

	@Test
	void bundles_are_listened_to_from_its_beginning_to_its_end() {
		assertThat(around.listeners).containsExactly(hook);
		hook.close();
		assertThat(around.listeners).isEmpty();
	}
}
