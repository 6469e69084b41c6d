package org.planwright.core.http.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.model.input.Days;

/**
 * Finds out who is asking. What was verified is remembered for a while, so that a client's thousandth request is not hashed
 * again: under a keyed digest of the whole header, with a key that this process alone has, never the password.
 */
@Component(service = Logins.class)
public final class Logins {

	private static final String BASIC = "basic ";
	private static final int LONGEST_HEADER = 2000;
	static final int LONGEST_ID = 64;
	private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Basic realm=\"Planwright\", charset=\"UTF-8\"");
	/** What an unknown account is checked against, so that it takes as long to refuse as a known one. */
	private static final String NOBODY = Passwords.hash(Passwords.generate());

	private final Accounts accounts;
	private final InstantSource clock;
	private final Attempts attempts;
	private final Mac digest;
	private final Cache<ByteBuffer, Account> remembered;

	private record Credentials(String account, String password) {
	}

	@Activate
	public Logins(@Reference Accounts accounts) {
		this(accounts, InstantSource.system());
	}

	Logins(Accounts accounts, InstantSource clock) {
		this.accounts = accounts;
		this.clock = clock;
		this.attempts = new Attempts(clock);
		this.digest = keyed();
		this.remembered = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10))
				.ticker(() -> clock.millis() * 1_000_000).executor(Runnable::run).build();
	}

	private static Mac keyed() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Refuses a request that carries no account. */
	public static TurnedAway unknown(String detail) {
		return new TurnedAway(401, detail, CHALLENGE);
	}

	/**
	 * The account behind an {@code Authorization} header.
	 *
	 * @param address where the request comes from
	 * @throws TurnedAway when it is not to be let in
	 */
	public Account of(String header, String address) {
		ByteBuffer key = digest(header);
		Account before = remembered.getIfPresent(key);
		if (before != null) {
			Optional<Account> now = accounts.find(before.id());
			if (now.isPresent() && now.get().hash().equals(before.hash()) && !now.get().isOver(clock.instant())) {
				return now.get();
			}
		}
		accounts.fault().ifPresent(fault -> {
			throw new TurnedAway(503, "nobody can sign in just now; the log says why", Map.of("Retry-After", "60"));
		});
		Credentials credentials = credentials(header).orElseThrow(() -> unknown("the Authorization header is not one of HTTP Basic"));
		Account account = verified(credentials.account(), credentials.password(), address);
		remembered.put(key, account);
		return account;
	}

	/**
	 * The account, if the password is its.
	 *
	 * @throws TurnedAway when it is not, when its last day is over, or when there were too many attempts
	 */
	public Account verified(String id, String password, String address) {
		long wait = attempts.wait(id, address);
		if (wait > 0) {
			throw new TurnedAway(429, "too many wrong passwords; try again in " + wait + " seconds", Map.of("Retry-After", Long.toString(wait)));
		}
		Optional<Account> account = accounts.find(id);
		boolean matches = Passwords.matches(password, account.map(Account::hash).orElse(NOBODY));
		if (account.isEmpty() || !matches) {
			attempts.failed(id, address);
			throw unknown("the account is unknown or the password is wrong");
		}
		attempts.succeeded(id, address);
		account.filter(known -> known.isOver(clock.instant())).flatMap(Account::until).ifPresent(day -> {
			throw unknown("the last day of the account was " + Days.words(day) + "; an administrator can give it another");
		});
		return account.get();
	}

	private ByteBuffer digest(String header) {
		try {
			return ByteBuffer.wrap(((Mac) digest.clone()).doFinal(header.getBytes(StandardCharsets.UTF_8)));
		} catch (CloneNotSupportedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Optional<Credentials> credentials(String header) {
		if (header.length() > LONGEST_HEADER || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
			return Optional.empty();
		}
		try {
			String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).trim()), StandardCharsets.UTF_8);
			int colon = pair.indexOf(':');
			return colon > 0 && colon <= LONGEST_ID && pair.length() - colon <= Passwords.LONGEST + 1
					? Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)))
					: Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** How many times somebody gave a wrong password. */
	public long failures() {
		return attempts.count();
	}
}
