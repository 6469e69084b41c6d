package org.planwright.core.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A session ends")
class SessionStoreTest {

	private static final String PASSWORD = "mellow kestrel 42 orbit";

	@TempDir
	Path folder;

	private Instant now = Instant.parse("2019-09-10T08:00:00Z");
	private Accounts accounts;
	private SessionStore store;

	@BeforeEach
	void open() throws IOException {
		accounts = AccountsFixture.oneOfEach(folder, PASSWORD);
		store = new SessionStore(accounts, new Logins(accounts, () -> now), () -> now);
		store.limit(Duration.ofMinutes(30), Duration.ofHours(8));
	}

	private String begin(String account) {
		HttpServletRequest request = request("", Map.of());
		store.begin(request, account, PASSWORD);
		return store.freshCookie(request).orElseThrow().replaceAll("^[^=]*=([^;]*);.*", "$1");
	}

	private boolean holds(String token) {
		return store.enter(request(token, Map.of())).isPresent();
	}

	@Test
	void when_nothing_was_asked_for_a_while() {
		String token = begin("viewer");
		now = now.plus(Duration.ofMinutes(29));
		assertThat(holds(token)).isTrue();
		now = now.plus(Duration.ofMinutes(29));
		assertThat(holds(token)).isTrue();
		now = now.plus(Duration.ofMinutes(30));
		assertThat(holds(token)).isFalse();
	}

	@Test
	void also_while_an_open_page_goes_on_asking_by_itself() {
		String token = begin("viewer");
		now = now.plus(Duration.ofMinutes(29));
		assertThat(store.enter(request(token, Map.of("X-Unattended", "board")))).isPresent();
		now = now.plus(Duration.ofMinutes(1));
		assertThat(holds(token)).isFalse();
	}

	@Test
	void with_the_last_day_of_its_account() {
		accounts.until("viewer", Optional.of(LocalDate.of(2019, 9, 10)));
		store.limit(Duration.ofHours(30), Duration.ofHours(30));
		String token = begin("viewer");
		now = Instant.parse("2019-09-10T12:00:00Z");
		assertThat(holds(token)).isTrue();
		now = Instant.parse("2019-09-11T12:00:00Z");
		assertThat(holds(token)).isFalse();
	}

	@Test
	void after_its_longest_time_however_busy_it_is() {
		String token = begin("viewer");
		for (int i = 0; i < 8 * 3 - 1; i++) {
			now = now.plus(Duration.ofMinutes(20));
			assertThat(holds(token)).isTrue();
		}
		now = now.plus(Duration.ofMinutes(20));
		assertThat(holds(token)).isFalse();
	}

	@Test
	void when_nothing_was_asked_for_as_long_as_is_said_beforehand() {
		store.limit(Duration.ofMinutes(7), Duration.ofHours(1));
		String token = begin("viewer");
		assertThat(store.idle()).isEqualTo(Duration.ofMinutes(7));

		now = now.plus(store.idle()).minusSeconds(1);
		assertThat(holds(token)).isTrue();
		now = now.plus(store.idle());
		assertThat(holds(token)).isFalse();
	}

	@Test
	void when_its_account_begins_too_many_others() {
		String first = begin("viewer");
		String other = begin("approver");
		now = now.plusSeconds(1);
		String second = begin("viewer");
		for (int i = 0; i < 19; i++) {
			now = now.plusSeconds(1);
			begin("viewer");
		}
		assertThat(holds(first)).isFalse();
		assertThat(holds(second)).isTrue();
		assertThat(holds(other)).isTrue();
	}

	private HttpServletRequest request(String token, Map<String, String> headers) {
		Map<String, Object> attributes = new HashMap<>();
		return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
			case "getCookies" -> new Cookie[] {new Cookie("planwright-session", token)};
			case "getHeader" -> headers.get(arguments[0]);
			case "isSecure" -> false;
			case "getRemoteAddr" -> "127.0.0.1";
			case "getAttribute" -> attributes.get(arguments[0]);
			case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
			case "removeAttribute" -> attributes.remove(arguments[0]);
			default -> throw new UnsupportedOperationException(method);
		});
	}

	@FunctionalInterface
	private interface Calls {
		Object answer(String method, Object[] arguments);
	}

	private static <T> T fake(Class<T> type, Calls calls) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
			Object answer = calls.answer(method.getName(), arguments);
			return method.getReturnType() == void.class ? null : answer;
		}));
	}
}
