package org.planwright.core.http.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.http.account.AccountsFixture;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.kept.KeptAnswers;

@DisplayName("What is counted")
class TallyTest {

	@TempDir
	Path folder;

	@Test
	void is_written_as_monitoring_reads_it() throws IOException {
		Tally tally = new Tally(new KeptAnswers(), new Logins(AccountsFixture.in(folder)));
		tally.request(200);
		tally.request(304);
		tally.request(204);
		tally.request(503);
		tally.request(-1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		tally.write(out);
		assertThat(out).asString().contains("# TYPE planwright_http_requests_total counter", "planwright_http_requests_total{outcome=\"success\"} 2.0",
				"planwright_http_requests_total{outcome=\"redirection\"} 1.0", "planwright_http_requests_total{outcome=\"server_error\"} 1.0",
				"planwright_http_requests_total{outcome=\"unknown\"} 1.0", "planwright_kept_answers_hits_total 0.0",
				"planwright_kept_answers_misses_total 0.0", "planwright_kept_answers_computed_total 0.0", "planwright_logins_failed_total 0.0");
	}
}
