package org.planwright.bench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.planwright.bench.live.Tally.Aim;

/** Replaces programmes under a constant load, by every way there is, and counts what the load met. */
public final class LiveUpdate implements AutoCloseable {

	/** The row without an update. */
	public static final String UNDISTURBED = "no update";

	/** How long the load runs before each but the first row. */
	private static final Duration WARM_UP = Duration.ofSeconds(2);
	/** What is looked at to see whether the compilers have come to rest. */
	private static final Duration ROUND = Duration.ofSeconds(5);
	private static final int STILL = 4;
	private static final double QUICK = TimeUnit.MILLISECONDS.toNanos(20);
	/** Between two updates: the load is to be as before when the next begins. */
	private static final Duration PAUSE = Duration.ofMillis(400);

	/** How many updates one turn makes. */
	private static final int TURN = 2 * Subject.values().length;

	private final Target target;
	private final Operator operator;
	private final Path scratch;
	private final double rate;
	private Duration warmUp;
	private int plans;

	/**
	 * @param scratch where new versions are made
	 * @param rate    requests a second
	 * @param warmUp  before anything is measured, for the compilers to come to rest; less when answers come soon
	 */
	public LiveUpdate(Target target, Path scratch, double rate, Duration warmUp) throws IOException {
		this.target = target;
		this.operator = new Operator(target, scratch);
		this.scratch = scratch;
		this.rate = rate;
		this.warmUp = warmUp;
		if (operator.rules(Subject.FOSTERING).isPresent()) {
			operator.run("feature:uninstall planwright-fostering");
		}
	}

	/** Takes the gate out of the way, as if it had never been there. A bundle that is only stopped would be started by the features. */
	public void withoutGate() throws IOException {
		operator.run("scr:disable org.planwright.live.update.gate.SwapHook");
	}

	/** The load alone: what the machine does to it by itself. */
	public Row undisturbed(Duration time) throws IOException, InterruptedException {
		return row(UNDISTURBED, Route.BUNDLE_UPDATE, (plan, under) -> {
			for (long begun = System.nanoTime(); System.nanoTime() - begun < time.toNanos();) {
				TimeUnit.SECONDS.sleep(1);
				under.note(Optional.empty());
			}
		});
	}

	/** Updates by one route, the two programmes in turn. */
	public Row by(Route route, int updates) throws IOException, InterruptedException {
		return row(route.words(), route, (plan, under) -> {
			for (int i = 0; i < updates; i++) {
				Subject subject = Subject.values()[i % Subject.values().length];
				under.tally.doing("before update " + (i + 1) + " of " + updates + ", " + subject);
				Route.Step step = route.step(operator, subject, plan.id());
				under.begin(route);
				under.tally.doing("update " + (i + 1) + " of " + updates + ", " + subject);
				long toLive = timed(step);
				under.tally.doing("after update " + (i + 1) + " of " + updates + ", " + subject);
				TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
				under.note(Optional.of(toLive));
			}
		});
	}

	/** Updates without a load, plain and live ones in turn, and what is alive before and after. */
	public List<Remains> remains(int updates) throws IOException {
		LoadPlan plan = LoadPlan.open(target, "load-" + ++plans);
		for (Subject subject : Subject.values()) {
			Route.UNINSTALL_INSTALL.install(operator, subject, operator.next(subject));
			operator.awaitOther(subject, plan.id(), Optional.empty());
		}
		List<Remains> remains = new ArrayList<>();
		// What is made once and kept is there after the first few.
		for (int round : new int[] {2 * TURN, updates}) {
			for (int i = 0; i < round; i += TURN) {
				turn(plan);
			}
			operator.leaveShell();
			remains.add(Remains.of(target));
		}
		// What a thread that has not ended yet holds on to is not left behind; those of a session stay for a minute.
		for (int tries = 0; tries < 40 && !remains.get(1).isLike(remains.get(0)); tries++) {
			LockSupport.parkNanos(PAUSE.multipliedBy(5).toNanos());
			remains.set(1, Remains.of(target));
		}
		for (Subject subject : Subject.values()) {
			Route.UNINSTALL_INSTALL.uninstall(operator, subject);
		}
		return remains;
	}

	/** Four updates in one session, since the shell keeps each for a minute. */
	private void turn(LoadPlan plan) throws IOException {
		List<String> commands = new ArrayList<>();
		Map<Subject, String> last = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			commands.add(operator.liveUpdate(subject, operator.next(subject)));
			last.put(subject, operator.next(subject));
			commands.add(operator.bundleUpdate(subject, last.get(subject)));
		}
		operator.run(String.join("; ", commands));
		for (Subject subject : Subject.values()) {
			operator.awaitVersion(subject, plan.id(), last.get(subject));
		}
	}

	/** All routes that work in this installation, in the order in which they are shown. */
	public static List<Route> routes(boolean gate) {
		return List.of(Route.values()).stream().filter(route -> gate || !route.isOwn()).toList();
	}

	private interface Disturbance {
		void under(LoadPlan plan, Measured load) throws IOException, InterruptedException;
	}

	/** What is measured while the load runs. */
	private static final class Measured {
		private final Tally tally = new Tally();
		private final Map<Aim, List<Long>> delays = new EnumMap<>(Aim.class);
		private final List<Long> live = new ArrayList<>();
		private int updates;

		/** What it takes to get to where the next update begins is not the update's: the load goes on as before it. */
		private void begin(Route route) throws InterruptedException {
			if (route.isPrepared()) {
				TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
			}
			for (Aim aim : Aim.values()) {
				tally.takeDelay(aim);
			}
		}

		private void note(Optional<Long> toLive) {
			toLive.ifPresent(live::add);
			updates += toLive.isPresent() ? 1 : 0;
			for (Aim aim : Aim.values()) {
				delays.computeIfAbsent(aim, key -> new ArrayList<>()).add(tally.takeDelay(aim));
			}
		}
	}

	private Row row(String name, Route route, Disturbance disturbance) throws IOException, InterruptedException {
		LoadPlan plan = LoadPlan.open(target, "load-" + ++plans);
		for (Subject subject : Subject.values()) {
			String version = operator.next(subject);
			route.install(operator, subject, version);
			operator.awaitOther(subject, plan.id(), Optional.empty());
		}
		route.learn(operator, plan);
		Measured measured = new Measured();
		LaneLog lanes = new LaneLog(target);
		warmUp(plan, measured.tally);
		Machine machine = Machine.watch(scratch);
		Load load = Load.start(target.port(), measured.tally, plan.kinds(rate));
		long before = measured.tally.requests();
		long began = System.nanoTime();
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
			disturbance.under(plan, measured);
		} finally {
			load.stop();
			machine.close();
		}
		long requests = measured.tally.requests() - before;
		List<Long> closed = lanes.closed(Subject.FOSTERING);
		double seconds = (System.nanoTime() - began) / 1e9;
		Set<String> lost = plan.lost();
		// What went is missed only when it could have come back: of both at the same time.
		for (Subject subject : Subject.values()) {
			route.uninstall(operator, subject);
		}
		for (Subject subject : Subject.values()) {
			operator.awaitGone(subject);
		}
		Tally tally = measured.tally;
		return new Row(name, measured.updates, seconds, requests, tally.failed(Aim.FOSTERING) + tally.failed(Aim.TRIAL),
				tally.failed(Aim.OTHERS), tally.wrong(), tally.longestAnswer(), measured.delays.get(Aim.FOSTERING),
				measured.delays.get(Aim.TRIAL), measured.delays.get(Aim.OTHERS), measured.live, closed, machine.longestStill(),
				machine.longestWrite(), plan.acknowledged(), lost.size(), tally.incidents());
	}

	/** The same load until nothing waits for long any more, for what failed to be counted, but not how long it took. */
	private void warmUp(LoadPlan plan, Tally tally) throws InterruptedException {
		Load load = Load.start(target.port(), tally, plan.kinds(rate));
		long until = System.nanoTime() + warmUp.toNanos();
		for (int still = 0; still < STILL && System.nanoTime() < until;) {
			still = meanDelay(tally, Math.min(ROUND.toNanos(), until - System.nanoTime())) < QUICK ? still + 1 : 0;
		}
		warmUp = WARM_UP;
		load.stop();
		tally.warm();
	}

	private static double meanDelay(Tally tally, long nanos) throws InterruptedException {
		long delays = tally.delays();
		long requests = tally.requests();
		TimeUnit.NANOSECONDS.sleep(nanos);
		return (double) (tally.delays() - delays) / Math.max(1, tally.requests() - requests);
	}

	/** How many milliseconds from the command to the first answer of what it brings. */
	private static long timed(Route.Step step) throws IOException {
		long began = System.nanoTime();
		CompletableFuture<Void> command = CompletableFuture.runAsync(() -> {
			try {
				step.run().go();
			} catch (IOException e) {
				throw new CompletionException(e);
			}
		});
		step.await().go();
		long live = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
		command.join();
		return live;
	}

	@Override
	public void close() throws IOException {
		operator.close();
	}
}
