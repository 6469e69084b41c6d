package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.DTOConstants;
import org.osgi.service.jaxrs.runtime.dto.FailedApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.FailedExtensionDTO;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;
import org.planwright.core.http.account.Accounts;
import org.planwright.core.http.account.AccountsFixture;
import org.planwright.core.http.testing.Wire;
import org.planwright.core.http.watch.HealthServletFixture;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.service.Plans;

@DisplayName("Health")
class HealthTest {

	@TempDir
	Path folder;

	private final FakePlans plans = new FakePlans();
	private Optional<String> trouble = Optional.empty();
	private boolean writable = true;
	private boolean started = true;
	private boolean installed = true;
	private final RuntimeDTO state = new RuntimeDTO();

	@BeforeEach
	void well() {
		state.failedApplicationDTOs = new FailedApplicationDTO[0];
		state.failedExtensionDTOs = new FailedExtensionDTO[0];
		plans.programmes = List.of(new Plans.ProgrammeInfo("fostering", "Fostering", "1"));
	}

	private Wire.Reply health() throws Exception {
		return health(plans.service, AccountsFixture.oneOfEach(folder, House.PASSWORD));
	}

	private Wire.Reply health(Plans service, Accounts accounts) throws Exception {
		Journal journal = Fakes.answering(Journal.class, Map.of("trouble", trouble, "writable", writable));
		var servlet = HealthServletFixture.of(accounts, service, journal, Fakes.only(JaxrsServiceRuntime.class, "getRuntimeDTO", state), started, installed);
		try (House house = new House(folder, servlet::service)) {
			return house.ask("GET /health");
		}
	}

	@Test
	void is_up_when_all_is_well_and_says_which_programmes_there_are() throws Exception {
		Wire.Reply reply = health();
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).contains("\"status\":\"up\"", "\"id\":\"fostering\"");
	}

	@Test
	void is_down_when_the_plans_cannot_be_read() throws Exception {
		Plans broken = Fakes.only(Plans.class, "programmes", List.of());
		Wire.Reply reply = health(broken, AccountsFixture.oneOfEach(folder, House.PASSWORD));
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.body()).contains("\"status\":\"down\"", "the plans cannot be read").doesNotContain("Exception");
	}

	@Test
	void is_down_when_the_journal_cannot_be_written_and_says_since_when() throws Exception {
		trouble = Optional.of("the journal cannot be written since 2026-11-23T20:04:11Z: No space left on device");
		writable = false;
		Wire.Reply reply = health();
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.body()).contains("{\"name\":\"journal\",\"ok\":false,\"detail\":\"the journal cannot be written since 2026-11-23T20:04:11Z: No space");
	}

	@Test
	void is_up_when_noted_heads_contradict_the_journal_and_says_so() throws Exception {
		trouble = Optional.of("the noted heads contradict the journal of plan north");
		Wire.Reply reply = health();
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).contains("{\"name\":\"journal\",\"ok\":true,\"state\":\"disputed\",\"detail\":\"the noted heads contradict");
	}

	@Test
	void is_down_until_every_bundle_is_installed_and_started() throws Exception {
		started = false;
		assertThat(health().status()).isEqualTo(503);
		started = true;
		installed = false;
		assertThat(health().body()).contains("still starting");
	}

	@Test
	void is_down_when_nobody_can_sign_in() throws Exception {
		Files.writeString(folder.resolve("accounts.properties"), "cut o");
		assertThat(health(plans.service, AccountsFixture.in(folder)).status()).isEqualTo(503);
	}

	@Test
	void is_down_when_an_application_does_not_answer() throws Exception {
		state.failedApplicationDTOs = new FailedApplicationDTO[] {failed("planwright.fostering", DTOConstants.FAILURE_REASON_REQUIRED_EXTENSIONS_UNAVAILABLE)};
		Wire.Reply reply = health();
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.body()).contains("not answering: planwright.fostering");
	}

	@Test
	void is_up_while_a_newcomer_waits_behind_the_one_it_will_replace() throws Exception {
		state.failedApplicationDTOs = new FailedApplicationDTO[] {failed("planwright.fostering", DTOConstants.FAILURE_REASON_SHADOWED_BY_OTHER_SERVICE)};
		assertThat(health().status()).isEqualTo(200);
	}

	private static FailedApplicationDTO failed(String name, int reason) {
		FailedApplicationDTO failed = new FailedApplicationDTO();
		failed.name = name;
		failed.failureReason = reason;
		return failed;
	}
}
