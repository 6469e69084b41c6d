package org.planwright.core.http.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.http.session.NotSignedIn;
import org.planwright.core.http.session.Session;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/**
 * The sessions, in memory and no further: a restart ends them all. Of a session's token the browser alone has the text, here
 * is its digest. A session holds as long as the account is what it was when it began.
 */
@Component(service = {Sessions.class, SessionStore.class})
public final class SessionStore implements Sessions {

	private static final String COOKIE = "planwright-session";
	/** A browser takes a cookie of this name over TLS alone, and for no other host. */
	private static final String SECURE_COOKIE = "__Host-" + COOKIE;
	static final String ATTRIBUTE = "org.planwright.core.http.session";
	private static final String FRESH = ATTRIBUTE + ".cookie";
	/** What a page asks for by itself while nobody is there to look does not keep a session from ending. */
	private static final String UNATTENDED = "X-Unattended";
	private static final int TOKEN_BYTES = 32;
	private static final int LONGEST_TOKEN = 100;
	private static final int MOST_OF_AN_ACCOUNT = 20;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Accounts accounts;
	private final Logins logins;
	private final InstantSource clock;
	private final Map<String, Held> sessions = new ConcurrentHashMap<>();
	private volatile Limits limits = new Limits(Duration.ofHours(1), Duration.ofHours(12));

	private record Limits(Duration idle, Duration longest) {
	}

	/** A session with the account as it was at its beginning. */
	private static final class Held {
		private final Account account;
		private final String token;
		private final Instant began;
		private volatile Instant seen;

		Held(Account account, String token, Instant began) {
			this.account = account;
			this.token = token;
			this.began = began;
			this.seen = began;
		}
	}

	@Activate
	public SessionStore(@Reference Accounts accounts, @Reference Logins logins) {
		this(accounts, logins, InstantSource.system());
	}

	SessionStore(Accounts accounts, Logins logins, InstantSource clock) {
		this.accounts = accounts;
		this.logins = logins;
		this.clock = clock;
	}

	/** How long a session may be idle, and how long it holds at all. */
	public void limit(Duration idle, Duration longest) {
		limits = new Limits(idle, longest);
	}

	/** Finds the session of a request at the front door, for all who answer it. */
	public Optional<Session> enter(HttpServletRequest request) {
		if (request.getCookies() == null) {
			none(request);
			return Optional.empty();
		}
		Optional<Held> found = cookies(request).map(token -> sessions.get(digest(token))).filter(held -> held != null && holds(held)).findFirst();
		found.filter(held -> !isUnattended(request)).ifPresent(held -> held.seen = clock.instant());
		Optional<Session> session = found.map(this::session);
		request.setAttribute(ATTRIBUTE, session.orElse(null));
		return session;
	}

	/** Whoever comes otherwise has no session, whatever his cookies say. */
	public void none(HttpServletRequest request) {
		request.removeAttribute(ATTRIBUTE);
	}

	/** The cookie that the browser is to be given with the answer, if there is a new one. */
	public Optional<String> freshCookie(HttpServletRequest request) {
		return Optional.ofNullable((String) request.getAttribute(FRESH));
	}

	@Override
	public Optional<Session> of(HttpServletRequest request) {
		return request.getAttribute(ATTRIBUTE) instanceof Session session ? Optional.of(session) : Optional.empty();
	}

	@Override
	public Session begin(HttpServletRequest request, String account, String password) {
		if (accounts.fault().isPresent()) {
			throw new NotSignedIn(503, "nobody can sign in just now; the log says why", OptionalLong.of(60));
		}
		Account known = verified(account, password, request);
		forget(request);
		return issue(request, known);
	}

	private Account verified(String account, String password, HttpServletRequest request) {
		try {
			boolean possible = account.length() <= Logins.LONGEST_ID && password.length() <= Passwords.LONGEST;
			return logins.verified(possible ? account : "", possible ? password : "", request.getRemoteAddr());
		} catch (TurnedAway away) {
			String wait = away.headers().get("Retry-After");
			throw new NotSignedIn(away.status(), away.getMessage(), wait == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(wait)));
		}
	}

	@Override
	public Duration idle() {
		return limits.idle();
	}

	@Override
	public void end(HttpServletRequest request) {
		forget(request);
		request.setAttribute(FRESH, cookie(request, "") + "; Max-Age=0");
	}

	@Override
	public Session password(HttpServletRequest request, String current, String next) {
		String account = of(request).map(session -> session.actor().id())
				.orElseThrow(() -> new NotSignedIn(401, "nobody is signed in", OptionalLong.empty()));
		try {
			verified(account, current, request);
		} catch (NotSignedIn wrong) {
			if (wrong.status() != 401) {
				throw wrong;
			}
			throw Refusal.wrong("current", "is not the password there is now");
		}
		accounts.password(account, next, false);
		return issue(request, accounts.find(account).orElseThrow(() -> Refusal.unknown("there is no account " + account)));
	}

	private Session issue(HttpServletRequest request, Account account) {
		sessions.values().removeIf(held -> !holds(held));
		sessions.entrySet().stream().filter(each -> each.getValue().account.id().equals(account.id()))
				.sorted(Comparator.comparing((Map.Entry<String, Held> each) -> each.getValue().seen).reversed()).skip(MOST_OF_AN_ACCOUNT - 1L)
				.map(Map.Entry::getKey).toList().forEach(sessions::remove);
		String token = random();
		Held held = new Held(account, random(), clock.instant());
		sessions.put(digest(token), held);
		request.setAttribute(FRESH, cookie(request, token));
		Session session = session(held);
		request.setAttribute(ATTRIBUTE, session);
		return session;
	}

	private Session session(Held held) {
		Account account = held.account;
		return new Session(new Actor(account.id(), account.role()), account.oneTime(), held.token, held.began.plus(limits.longest()));
	}

	/** Another password, role or last day makes another account of it. */
	private boolean holds(Held held) {
		Instant now = clock.instant();
		Limits current = limits;
		return now.isBefore(held.seen.plus(current.idle())) && now.isBefore(held.began.plus(current.longest()))
				&& accounts.find(held.account.id()).filter(held.account::equals).filter(account -> !account.isOver(now)).isPresent();
	}

	private void forget(HttpServletRequest request) {
		cookies(request).map(SessionStore::digest).forEach(sessions::remove);
		none(request);
	}

	private static boolean isUnattended(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return request.getHeader(UNATTENDED) != null || accept != null && accept.startsWith("text/event-stream");
	}

	private static Stream<String> cookies(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		String name = name(request);
		return cookies == null ? Stream.empty()
				: Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue)
						.filter(value -> value.length() <= LONGEST_TOKEN).limit(3);
	}

	private static String name(HttpServletRequest request) {
		return isSecure(request) ? SECURE_COOKIE : COOKIE;
	}

	/** A proxy that ends TLS says so; whoever pretends to be one harms nobody but himself. */
	private static boolean isSecure(HttpServletRequest request) {
		return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
	}

	private static String cookie(HttpServletRequest request, String token) {
		return name(request) + "=" + token + "; Path=/; HttpOnly; SameSite=Lax" + (isSecure(request) ? "; Secure" : "");
	}

	private static String random() {
		byte[] bytes = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String digest(String token) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
