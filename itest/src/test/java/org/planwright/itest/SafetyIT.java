package org.planwright.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planwright.itest.Installation.Client;

/** Safe as it is shipped. */
@ExtendWith(Shared.class)
class SafetyIT {

	private static final String PROGRESS = "/api/plans/nottinghamshire-2019/actions/1.1/progress";

	private final Installation installation;

	SafetyIT(Installation installation) {
		this.installation = installation;
	}

	@Test
	void only_the_two_ports_listen_and_only_on_loopback() throws IOException {
		Set<String> sockets = sockets(installation.process().pid());
		Set<String> listening = new TreeSet<>();
		for (String file : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			try (Stream<String> lines = Files.lines(Path.of(file))) {
				lines.skip(1).map(line -> line.trim().split("\\s+")).filter(f -> f[3].equals("0A") && sockets.contains(f[9])).forEach(f -> listening.add(f[1]));
			}
		}
		assertThat(listening).hasSize(2).allSatisfy(address -> assertThat(address.substring(0, address.indexOf(':')))
				.isIn("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"));
		assertThat(listening).extracting(address -> Integer.parseInt(address.substring(address.indexOf(':') + 1), 16))
				.containsExactlyInAnyOrder(installation.port(), installation.sshPort());
	}

	private static Set<String> sockets(long pid) throws IOException {
		Set<String> inodes = new TreeSet<>();
		try (Stream<Path> handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
			for (Path handle : handles.toList()) {
				try {
					String target = Files.readSymbolicLink(handle).toString();
					if (target.startsWith("socket:[")) {
						inodes.add(target.substring(8, target.length() - 1));
					}
				} catch (IOException gone) {
					// A handle may close while we look.
					continue;
				}
			}
		}
		return inodes;
	}

	@Test
	void a_write_needs_an_account_in_every_application() {
		for (String address : List.of(PROGRESS, "/api/fostering/plans/nottinghamshire-2019/returns/2019-09",
				"/api/digital/plans/nottinghamshire-2019/anything")) {
			assertThat(installation.anonymous().post(address, "{}").status()).as(address).isEqualTo(401);
			assertThat(installation.as("administrator", "wrong").post(address, "{}").status()).as(address).isEqualTo(401);
			assertThat(installation.as("karaf", "karaf").post(address, "{}").status()).as(address).isEqualTo(401);
		}
	}

	@Test
	void each_role_may_do_what_it_may_and_no_more() {
		Client viewer = installation.account("vera", "viewer");
		Client contributor = installation.account("carl", "contributor");
		Client approver = installation.account("anna", "approver");
		assertThat(installation.admin().post("/api/plans", TrialPlan.json("trial-roles")).status()).isEqualTo(201);
		String action = "/api/plans/trial-roles/actions/1.1";
		String progress = "{\"on\": \"2019-09-30\", \"text\": \"Campaign planned by %s\"}";
		String override = "{\"status\": \"red\", \"reason\": \"The budget is gone\", \"expires\": \"%s\"}".formatted(java.time.LocalDate.now().plusDays(10));

		assertThat(viewer.get(action).status()).isEqualTo(200);
		assertThat(viewer.post(action + "/progress", progress.formatted("vera")).status()).isEqualTo(403);
		assertThat(contributor.post(action + "/progress", progress.formatted("carl")).status()).isEqualTo(201);
		assertThat(contributor.put(action + "/override", override).status()).isEqualTo(403);
		assertThat(approver.put(action + "/override", override).status()).isEqualTo(201);
		assertThat(approver.post("/api/plans", TrialPlan.json("trial-not")).status()).isEqualTo(403);
	}

	@Test
	void open_reading_ends_where_a_proxy_begins() {
		String board = "/api/plans/nottinghamshire-2019/board";
		assertThat(installation.anonymous().get(board).status()).isEqualTo(200);
		for (String header : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
			assertThat(installation.anonymous().get(board, header, "10.0.0.1").status()).as(header).isEqualTo(401);
			assertThat(installation.admin().get(board, header, "10.0.0.1").status()).as(header).isEqualTo(200);
		}
	}

	@Test
	void a_removed_account_is_gone_at_once_and_the_last_administrator_stays() {
		Client brief = installation.account("brief", "contributor");
		assertThat(brief.get("/api/plans").status()).isEqualTo(200);
		assertThat(installation.shell("account:remove brief").code()).isZero();
		assertThat(brief.get("/api/plans").status()).isEqualTo(401);
		assertThat(installation.shell("account:remove administrator").out()).containsIgnoringCase("last administrator");
		assertThat(installation.admin().get("/api/plans").status()).isEqualTo(200);
	}

	@Test
	void wrong_passwords_of_one_keep_nobody_else_out() {
		Client late = installation.account("late", "viewer");
		for (int i = 0; i < 30; i++) {
			installation.as("guessed" + i % 3, "wrong").get("/api/plans");
		}
		assertThat(installation.as("guessed0", "wrong").get("/api/plans").status()).isEqualTo(429);
		assertThat(late.get("/api/plans").status()).isEqualTo(200);
	}

	@Test
	void passwords_are_kept_as_hashes_for_their_owner_alone() throws IOException {
		Path accounts = installation.data().resolve("accounts.properties");
		assertThat(Files.readString(accounts)).doesNotContain(Installation.ADMIN_PASSWORD);
		assertThat(Files.getPosixFilePermissions(accounts)).extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
		assertThat(installation.data().resolve("first-password")).doesNotExist();
	}
}
