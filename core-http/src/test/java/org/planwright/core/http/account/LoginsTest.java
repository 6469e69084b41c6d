package org.planwright.core.http.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.model.service.Role;

@DisplayName("Signing in")
class LoginsTest {

	private static final String PASSWORD = "mellow kestrel 42 orbit";

	@TempDir
	Path folder;

	private Instant now = Instant.parse("2019-09-10T08:00:00Z");
	private Accounts accounts;
	private Logins logins;

	@BeforeEach
	void open() throws IOException {
		accounts = AccountsFixture.oneOfEach(folder, PASSWORD);
		InstantSource clock = () -> now;
		logins = new Logins(accounts, clock);
	}

	private static String header(String account, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	private int refused(String header, String address) {
		TurnedAway away = catchThrowableOfType(TurnedAway.class, () -> logins.of(header, address));
		assertThat(away).as("let in").isNotNull();
		return away.status();
	}

	@Test
	void gives_the_account() {
		assertThat(logins.of(header("approver", PASSWORD), "a").role()).isEqualTo(Role.APPROVER);
	}

	@Test
	void again_is_remembered_and_nothing_is_checked_anew() {
		logins.of(header("viewer", PASSWORD), "a");
		for (int i = 0; i < 5; i++) {
			refused(header("viewer", "wrong"), "a");
		}
		assertThat(refused(header("viewer", "wrong"), "a")).as("what is checked has to wait").isEqualTo(429);
		assertThat(logins.of(header("viewer", PASSWORD), "a").id()).isEqualTo("viewer");
		now = now.plus(Duration.ofMinutes(11));
		refused(header("viewer", "wrong"), "a");
		assertThat(refused(header("viewer", PASSWORD), "a")).as("for a while").isEqualTo(429);
	}

	@Test
	void with_a_password_that_was_changed_is_refused_at_once() {
		logins.of(header("viewer", PASSWORD), "a");
		accounts.password("viewer", "quiet lantern 7 harbour", false);
		assertThat(refused(header("viewer", PASSWORD), "a")).isEqualTo(401);
	}

	@Test
	void with_an_account_that_was_removed_is_refused_at_once() {
		logins.of(header("viewer", PASSWORD), "a");
		accounts.remove("viewer");
		assertThat(refused(header("viewer", PASSWORD), "a")).isEqualTo(401);
	}

	@Test
	void with_a_role_that_was_changed_gives_the_new_one_at_once() {
		logins.of(header("viewer", PASSWORD), "a");
		accounts.role("viewer", Role.APPROVER);
		assertThat(logins.of(header("viewer", PASSWORD), "a").role()).isEqualTo(Role.APPROVER);
	}

	@Test
	void works_on_the_last_day_of_an_account_and_is_refused_after_it_even_when_it_was_remembered() {
		accounts.until("viewer", Optional.of(LocalDate.of(2019, 9, 10)));
		logins.of(header("viewer", PASSWORD), "a");
		now = Instant.parse("2019-09-11T12:00:00Z");
		TurnedAway away = catchThrowableOfType(TurnedAway.class, () -> logins.of(header("viewer", PASSWORD), "a"));
		assertThat(away.status()).isEqualTo(401);
		assertThat(away).hasMessageContaining("the last day of the account was 10 September 2019");
		assertThat(catchThrowableOfType(TurnedAway.class, () -> logins.of(header("viewer", "wrong"), "a"))).as("to who does not know the password")
				.hasMessage("the account is unknown or the password is wrong");
		accounts.until("viewer", Optional.empty());
		assertThat(logins.of(header("viewer", PASSWORD), "a").id()).isEqualTo("viewer");
	}

	@Test
	void a_header_that_is_none_is_refused() {
		for (String header : new String[] {"", "Basic", "Basic ", "Basic !!", "Bearer x", "Basic " + "a".repeat(5000), header("", PASSWORD),
				header("a".repeat(65), PASSWORD), header("viewer", "x".repeat(201))}) {
			assertThat(refused(header, "a")).as(header).isEqualTo(401);
		}
	}

	@Test
	void the_wait_doubles_with_every_failure_and_ends() {
		for (int i = 0; i < 5; i++) {
			assertThat(refused(header("viewer", "wrong"), "a")).isEqualTo(401);
		}
		assertThat(refused(header("viewer", PASSWORD), "a")).isEqualTo(429);
		now = now.plusSeconds(1);
		assertThat(refused(header("viewer", "wrong"), "a")).isEqualTo(401);
		now = now.plusSeconds(1);
		assertThat(refused(header("viewer", PASSWORD), "a")).isEqualTo(429);
		now = now.plusSeconds(1);
		assertThat(logins.of(header("viewer", PASSWORD), "a").id()).isEqualTo("viewer");
		assertThat(logins.failures()).isEqualTo(6);
	}

	@Test
	void a_guesser_elsewhere_does_not_lock_out_the_account() {
		for (int i = 0; i < 5; i++) {
			refused(header("viewer", "wrong"), "elsewhere");
		}
		assertThat(refused(header("viewer", PASSWORD), "elsewhere")).isEqualTo(429);
		assertThat(logins.of(header("viewer", PASSWORD), "here").id()).isEqualTo("viewer");
	}

	@Test
	void a_guesser_of_many_accounts_has_to_wait_too() {
		Attempts attempts = new Attempts(() -> now);
		for (int i = 0; i < 20; i++) {
			assertThat(attempts.wait("account" + i, "a")).isZero();
			attempts.failed("account" + i, "a");
		}
		assertThat(attempts.wait("another", "a")).isPositive();
		assertThat(attempts.wait("another", "b")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "0:0:0:0:0:0:0:1", "[::1]", "[0:0:0:0:0:0:0:1]", "shell"})
	void where_everybody_has_the_same_address_nobody_pays_for_another_s_wrong_passwords(String address) {
		Attempts attempts = new Attempts(() -> now);
		for (int i = 0; i < 1000; i++) {
			attempts.failed("account" + i % 100, address);
		}
		assertThat(attempts.wait("another", address)).isZero();
		assertThat(attempts.wait("account7", address)).isPositive();
	}

	@Test
	void a_guesser_on_this_machine_who_never_lets_up_has_a_few_hundred_tries_a_day_at_one_account() {
		Attempts attempts = new Attempts(() -> now);
		int tries = 0;
		for (Instant end = now.plus(Duration.ofDays(1)); now.isBefore(end); tries++) {
			attempts.failed("administrator", "127.0.0.1");
			now = now.plusSeconds(attempts.wait("administrator", "127.0.0.1"));
		}
		assertThat(tries).isLessThan(400);
	}

	@Test
	void many_guessers_of_one_account_have_to_wait_too() {
		Attempts attempts = new Attempts(() -> now);
		for (int i = 0; i < 50; i++) {
			attempts.failed("viewer", "address" + i);
		}
		assertThat(attempts.wait("viewer", "new address")).isPositive();
		assertThat(attempts.wait("approver", "new address")).isZero();
	}

	@Test
	void nobody_waits_longer_than_five_minutes() {
		Attempts attempts = new Attempts(() -> now);
		for (int i = 0; i < 1000; i++) {
			attempts.failed("viewer", "a");
		}
		assertThat(attempts.wait("viewer", "a")).isEqualTo(300);
	}

	@Test
	void to_the_shell_is_for_administrators() throws LoginException {
		Subject subject = new Subject();
		ShellLogin login = shell(subject, "administrator", PASSWORD);
		assertThat(login.login()).isTrue();
		assertThat(login.commit()).isTrue();
		assertThat(subject.getPrincipals()).contains(new UserPrincipal("administrator"), new RolePrincipal("admin"), new RolePrincipal("administrator"));
		login.logout();
		assertThat(subject.getPrincipals()).isEmpty();

		assertThat(catchThrowableOfType(LoginException.class, () -> shell(subject, "approver", PASSWORD).login())).isNotNull();
		assertThat(catchThrowableOfType(LoginException.class, () -> shell(subject, "administrator", "wrong").login())).isNotNull();
		assertThat(subject.getPrincipals(RolePrincipal.class)).isEqualTo(Set.of());
	}

	private ShellLogin shell(Subject subject, String account, String password) {
		CallbackHandler handler = callbacks -> {
			for (Callback callback : callbacks) {
				if (callback instanceof NameCallback name) {
					name.setName(account);
				} else if (callback instanceof PasswordCallback secret) {
					secret.setPassword(password.toCharArray());
				}
			}
		};
		ShellLogin login = new ShellLogin();
		login.initialize(subject, handler, Map.of(), Map.of(ShellLogin.LOGINS, logins));
		return login;
	}
}
