package org.planwright.live.update.update;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.live.update.update.Update.State;
import org.planwright.live.update.update.Update.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An update on its way, for those who follow it. */
final class Progress {

	private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

	private final String id;
	private final Ask ask;
	private final Clock clock;
	private final Instant began;
	private final List<Step> steps = new ArrayList<>();
	private Optional<String> bundle = Optional.empty();
	private Optional<String> from = Optional.empty();
	private Optional<String> to = Optional.empty();
	private State state = State.FETCHING;
	private boolean cut;

	Progress(String id, Ask ask, Clock clock) {
		this.id = id;
		this.ask = ask;
		this.clock = clock;
		this.began = clock.instant();
		if (ask.kind() == Update.Kind.ROLLBACK) {
			bundle = Optional.of(ask.of());
		}
	}

	String id() {
		return id;
	}

	synchronized void concerns(String name, String fromVersion, String toVersion) {
		bundle = Optional.of(name);
		from = Optional.of(fromVersion);
		to = Optional.of(toVersion);
	}

	synchronized void state(State now) {
		state = now;
	}

	synchronized void say(String sentence) {
		LOG.info("{} {}: {}", bundle.orElse(ask.of()), id, sentence);
		steps.add(new Step(clock.instant(), sentence));
		notifyAll();
	}

	synchronized void end(State now, String sentence) {
		say(sentence);
		state = now;
		notifyAll();
	}

	synchronized Update now() {
		return new Update(id, ask.kind(), bundle, from, to, ask.who(), began, state, steps);
	}

	/** Nobody needs to watch any more. */
	synchronized void cutShort() {
		cut = true;
		notifyAll();
	}

	/** Waits, unless nobody needs to; false then. */
	synchronized boolean pause(long millis) throws InterruptedException {
		long end = System.nanoTime() + millis * 1_000_000;
		for (long left = millis; left > 0 && !cut; left = (end - System.nanoTime()) / 1_000_000) {
			wait(left);
		}
		return !cut;
	}

	Update follow(Consumer<Step> listener) throws InterruptedException {
		int told = 0;
		while (true) {
			List<Step> fresh;
			boolean over;
			synchronized (this) {
				while (steps.size() == told && !state.isOver()) {
					wait();
				}
				fresh = List.copyOf(steps.subList(told, steps.size()));
				over = state.isOver();
			}
			fresh.forEach(listener);
			told += fresh.size();
			if (over) {
				return now();
			}
		}
	}
}
