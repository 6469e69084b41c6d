package org.planwright.live.update.gate;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.State;

/**
 * The way to one Application: how many are inside, whether more may enter, and, while it is closed, what has to come back
 * before it opens.
 */
final class Lane {

	private static final ThreadLocal<Inside> INSIDE = new ThreadLocal<>();

	private final String base;
	private final AtomicInteger running = new AtomicInteger();
	private final Set<Run> runs = ConcurrentHashMap.newKeySet();
	private final LongAdder answers = new LongAdder();
	private final LongAdder failures = new LongAdder();
	private volatile State state = State.OPEN;
	private volatile Serving serving;
	private volatile Closing closing;

	/** The lanes that a thread is inside of, the innermost first. */
	private record Inside(Lane lane, Inside outer) {
	}

	Lane(String base, Serving serving) {
		this.base = base;
		this.serving = serving;
	}

	String base() {
		return base;
	}

	State state() {
		return state;
	}

	Serving serving() {
		return serving;
	}

	void serving(Serving now) {
		serving = now;
	}

	/** What has to come back; the last one while the lane is open. */
	Closing closing() {
		return closing;
	}

	/** A request was answered. */
	void answered(int status) {
		answers.increment();
		if (status >= 500) {
			failures.increment();
		}
	}

	LaneView view() {
		Serving now = serving;
		return new LaneView(base, state, now.bundle(), now.name(), answers.sum(), failures.sum());
	}

	/** Whether an Application declares this base, however it writes it. */
	boolean isBase(Object declared) {
		if (declared == null) {
			return false;
		}
		String plain = declared.toString().replaceAll("^/+|/+$", "");
		return plain.equals(base.substring(1));
	}

	/** Whether a path leads here. */
	boolean leads(String path) {
		return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
	}

	/** Counts in before it looks, so that whoever closes the lane either is seen or sees. */
	boolean enter() {
		running.incrementAndGet();
		if (state == State.OPEN || inside() > 0) {
			back();
			return true;
		}
		leave();
		return false;
	}

	/** Another thread goes on with what is inside already. */
	void back() {
		INSIDE.set(new Inside(this, INSIDE.get()));
	}

	/** Leaves, on the thread that entered. */
	void exit() {
		step();
		leave();
	}

	/** The thread goes; what it began stays inside until {@link #leave}. */
	void step() {
		Inside outer = INSIDE.get().outer();
		if (outer == null) {
			INSIDE.remove();
		} else {
			INSIDE.set(outer);
		}
	}

	void leave() {
		running.decrementAndGet();
		if (state != State.OPEN) {
			synchronized (this) {
				notifyAll();
			}
		}
	}

	/** How often this thread is inside. */
	private int inside() {
		int times = 0;
		for (Inside each = INSIDE.get(); each != null; each = each.outer()) {
			times += each.lane() == this ? 1 : 0;
		}
		return times;
	}

	/** Whether this thread is inside of what is being replaced, which waits for it. */
	static boolean isWaitedFor() {
		for (Inside each = INSIDE.get(); each != null; each = each.outer()) {
			if (each.lane().state == State.CLOSED) {
				return true;
			}
		}
		return false;
	}

	Set<Run> runs() {
		return runs;
	}

	/** How many are inside, not counting what waits for itself. */
	int others() {
		return running.get() - inside();
	}

	/**
	 * Closes the lane, as a change is announced; one that is closed goes on with the same closing. It stays closed until the
	 * change is {@link #ready}.
	 */
	synchronized void close(Consumer<Closing> why) {
		if (state != State.CLOSED) {
			closing = new Closing(System.nanoTime());
			state = State.CLOSED;
		}
		closing.announce();
		why.accept(closing);
	}

	/** What was under way has ended, and a change that was announced goes on. */
	synchronized void ready(OptionalLong changesNow) {
		closing.ready(changesNow);
	}

	/** Something happens behind a lane that is not open. */
	synchronized void note(Consumer<Closing> what) {
		if (state != State.OPEN) {
			what.accept(closing);
		}
	}

	/** Waits until all the others have left. */
	synchronized boolean drained(Duration bound) {
		long deadline = System.nanoTime() + bound.toNanos();
		while (others() > 0) {
			long left = deadline - System.nanoTime();
			if (left <= 0) {
				return false;
			}
			try {
				TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return true;
	}

	/**
	 * Opens the lane to whoever is back.
	 *
	 * @param events what had happened when that was found; false when more has happened since
	 */
	synchronized boolean open(Serving now, int events) {
		if (!closing.isAsSeen(events)) {
			return false;
		}
		serving = now;
		state = State.OPEN;
		return true;
	}

	/** Held for as long as may be. */
	synchronized void giveUp(State without) {
		if (state != State.OPEN) {
			state = without;
		}
	}

	/** A passage of the thread that asks. */
	Lanes.Passage passage() {
		return this::exit;
	}
}
