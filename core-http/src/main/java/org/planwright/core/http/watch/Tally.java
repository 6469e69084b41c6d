package org.planwright.core.http.watch;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.kept.KeptAnswers;

/** Counts what happens at the front door. */
@Component(service = Tally.class)
public final class Tally {

	private static final String[] OUTCOMES = {"unknown", "informational", "success", "redirection", "client_error", "server_error"};

	private final PrometheusRegistry registry = new PrometheusRegistry();
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
