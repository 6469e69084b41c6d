package org.planwright.core.http.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Slows down whoever guesses passwords. Failures are counted for an account from an address, for an account, and for an
 * address unless many share it; each may fail a number of times, then has to wait, twice as long after every further failure.
 */
final class Attempts {

	private static final Duration LONGEST = Duration.ofMinutes(5);
	/** This machine itself, and the shell on it: everybody there, and behind a proxy everybody at all, has the same address. */
	private static final Pattern SHARED = Pattern.compile("127\\..*|\\[?(::1|0:0:0:0:0:0:0:1)]?|shell");

	private final InstantSource clock;
	/** Bounded: an attacker with many names pushes out his own oldest failures first. */
	private final Cache<String, Failures> failures;
	private final LongAdder failed = new LongAdder();

	/** @param until when the next attempt is looked at, in milliseconds */
	private record Failures(int count, long until) {
		static final Failures NONE = new Failures(0, 0);
	}

	/** @param free how many failures cost nothing */
	private record Key(String name, int free) {
	}

	Attempts(InstantSource clock) {
		this.clock = clock;
		this.failures = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(15)).ticker(() -> clock.millis() * 1_000_000)
				.executor(Runnable::run).build();
	}

	private static List<Key> keys(String account, String address) {
		Key here = new Key(account + "\n" + address, 5);
		Key anywhere = new Key(account + "\n", 50);
		return SHARED.matcher(address).matches() ? List.of(here, anywhere) : List.of(here, anywhere, new Key("\n" + address, 20));
	}

	/** How many seconds are to be waited before the next attempt; 0 when none. */
	long wait(String account, String address) {
		long now = clock.millis();
		long until = keys(account, address).stream().map(key -> failures.getIfPresent(key.name())).filter(found -> found != null)
				.mapToLong(Failures::until).max().orElse(0);
		return until <= now ? 0 : (until - now + 999) / 1000;
	}

	void failed(String account, String address) {
		failed.increment();
		long now = clock.millis();
		for (Key key : keys(account, address)) {
			failures.asMap().compute(key.name(), (name, before) -> after(before == null ? Failures.NONE : before, key.free(), now));
		}
	}

	private static Failures after(Failures before, int free, long now) {
		int count = before.count() + 1;
		if (count < free) {
			return new Failures(count, 0);
		}
		long seconds = Math.min(1L << Math.min(count - free, 20), LONGEST.toSeconds());
		return new Failures(count, now + seconds * 1000);
	}

	void succeeded(String account, String address) {
		failures.invalidate(keys(account, address).get(0).name());
	}

	long count() {
		return failed.sum();
	}
}
