package org.planwright.live.update.gate;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.State;

/**
 * The way to one Application: how many are inside, whether more may enter, and, while it is closed, what has to come back
 * before it opens. Requests enter it, and calls of services that belong to what is served: those take no time, and go on while
 * requests that are inside of a closed lane come to their end.
 */
final class Lane {

	private static final ThreadLocal<Inside> INSIDE = new ThreadLocal<>();

	private final String base;
	/** Requests and calls. */
	private final AtomicInteger running = new AtomicInteger();
	private final AtomicInteger calls = new AtomicInteger();
	private final Set<Run> runs = ConcurrentHashMap.newKeySet();
	private final Reads reads = new Reads();
	private final LongAdder answers = new LongAdder();
	private final LongAdder failures = new LongAdder();
	private volatile State state = State.OPEN;
	/** Whether calls may enter though it is closed. */
	private volatile boolean passable;
	private volatile Serving serving;
	private volatile Closing closing;

	/** The lanes that a thread is inside of, the innermost first. */
	private record Inside(Lane lane, boolean call, Inside outer) {
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

	Reads reads() {
		return reads;
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

	/** Counts a request in before it looks, so that whoever closes the lane either is seen or sees. */
	boolean enter() {
		running.incrementAndGet();
		if (state == State.OPEN || inside() > 0) {
			back();
			return true;
		}
		leave();
		return false;
	}

	/** Lets a call in, in the same way. */
	boolean enterCall() {
		running.incrementAndGet();
		calls.incrementAndGet();
		if (state == State.OPEN || passable || inside() > 0) {
			INSIDE.set(new Inside(this, true, INSIDE.get()));
			return true;
		}
		calls.decrementAndGet();
		leave();
		return false;
	}

	private void exitCall() {
		calls.decrementAndGet();
		exit();
	}

	/** Another thread goes on with what is inside already. */
	void back() {
		INSIDE.set(new Inside(this, false, INSIDE.get()));
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
		return inside(each -> true);
	}

	private int inside(Predicate<Inside> which) {
		int times = 0;
		for (Inside each = INSIDE.get(); each != null; each = each.outer()) {
			times += each.lane() == this && which.test(each) ? 1 : 0;
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

	/** How many of these are requests. */
	private int otherRequests() {
		return running.get() - calls.get() - inside(each -> !each.call());
	}

	/**
	 * Closes the lane, as a change is announced; one that is closed goes on with the same closing. It stays closed until the
	 * change is {@link #ready}. What was open until now stays so for calls, until it is {@link #closeToCalls closed to them}.
	 */
	synchronized void close(Consumer<Closing> why) {
		if (state != State.CLOSED) {
			closing = new Closing(System.nanoTime());
			passable = state == State.OPEN;
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

	void closeToCalls() {
		passable = false;
	}

	/** Waits until all the others have left. */
	boolean drained(Duration bound) {
		return drained(bound, this::others);
	}

	/** Waits until all the others that are requests have left. */
	boolean drainedOfRequests(Duration bound) {
		return drained(bound, this::otherRequests);
	}

	private synchronized boolean drained(Duration bound, IntSupplier left) {
		long deadline = System.nanoTime() + bound.toNanos();
		while (left.getAsInt() > 0) {
			long nanos = deadline - System.nanoTime();
			if (nanos <= 0) {
				return false;
			}
			try {
				TimeUnit.NANOSECONDS.timedWait(this, Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(50)));
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

	/** The passage of a call, on the thread that asks. */
	Lanes.Passage passage() {
		return this::exitCall;
	}
}
