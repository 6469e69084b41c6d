package org.planwright.core.http.watch;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.kept.KeptAnswers;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.Counters;

/** Counts what happens at the front door. */
@Component(service = Tally.class)
public final class Tally {

	private static final String[] OUTCOMES = {"unknown", "informational", "success", "redirection", "client_error", "server_error"};

	private final PrometheusRegistry registry = new PrometheusRegistry();
	private volatile Optional<Lanes> lanes = Optional.empty();
	private final CounterDataPoint[] requests = new CounterDataPoint[OUTCOMES.length];

	@Activate
	public Tally(@Reference KeptAnswers kept, @Reference Logins logins) {
		Counter byOutcome = Counter.builder().name("planwright_http_requests_total").help("Requests answered, by outcome.").labelNames("outcome")
				.withoutExemplars().register(registry);
		for (int i = 0; i < OUTCOMES.length; i++) {
			requests[i] = byOutcome.labelValues(OUTCOMES[i]);
		}
		counter("planwright_kept_answers_hits_total", "Answers given from memory.", kept::hits);
		counter("planwright_kept_answers_misses_total", "Answers that might have been kept and were not.", kept::misses);
		counter("planwright_kept_answers_computed_total", "Answers computed to be kept.", kept::computed);
		counter("planwright_logins_failed_total", "Wrong passwords and unknown accounts.", logins::failures);
		live();
	}

	/** What the gate counts, once there is one. */
	private void live() {
		lane("held", "Requests held while what answers them was replaced.", Counters::held);
		lane("drained", "Requests and calls that ended before what answers them was replaced.", Counters::drained);
		lane("left", "Requests and calls that did not end in time.", Counters::left);
		lane("ended", "Long answers ended so that the client asks again.", Counters::ended);
		lane("timed_out", "Requests held for as long as may be.", Counters::timedOut);
		lane("refused", "Requests not held because too many were.", Counters::refused);
		lane("swaps", "How often something was replaced.", Counters::swaps);
		GaugeWithCallback.builder().name("planwright_live_holding").help("Requests held now.")
				.callback(callback -> callback.call(counters(Counters::holding))).register(registry);
		GaugeWithCallback.builder().name("planwright_live_longest_hold_seconds").help("How long a request was held at most.")
				.callback(callback -> callback.call(counters(Counters::longestHoldMillis) / 1000.0)).register(registry);
	}

	private void lane(String name, String help, ToLongFunction<Counters> value) {
		counter("planwright_live_" + name + "_total", help, () -> counters(value));
	}

	private long counters(ToLongFunction<Counters> value) {
		return lanes.map(Lanes::counters).map(counters -> value.applyAsLong(counters)).orElse(0L);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindLanes(Lanes service) {
		lanes = Optional.of(service);
	}

	void unbindLanes(Lanes service) {
		lanes = lanes.filter(known -> known != service);
	}

	private void counter(String name, String help, LongSupplier value) {
		CounterWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsLong())).register(registry);
	}

	/** Counts an answer by its status code. */
	public void request(int status) {
		requests[status >= 100 && status < 600 ? status / 100 : 0].inc();
	}

	/** Writes all in the text format of Prometheus. */
	void write(OutputStream out) throws IOException {
		PrometheusTextFormatWriter.create().write(out, registry.scrape());
	}
}
