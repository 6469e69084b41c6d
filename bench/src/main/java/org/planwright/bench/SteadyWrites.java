package org.planwright.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** So many observations of a measure a second, for as long as it is left running. */
public final class SteadyWrites {

	/** Each sends its figure again and again; a measure with tens of thousands of teams is none. */
	private static final int TEAMS = 40;

	private SteadyWrites() {
	}

	public static void main(String[] args) throws Exception {
		Client client = new Client(args[0], args[1]);
		long pause = Duration.ofSeconds(1).toNanos() / Integer.parseInt(args[4]);
		long next = System.nanoTime();
		for (int i = 0; i < 36_000; i++) {
			client.post("/api/plans/" + args[2] + "/measures/" + args[3] + "/observations",
					"{\"on\": \"2019-09-01\", \"part\": \"team-" + i % TEAMS + "\", \"value\": " + System.nanoTime() / 1_000 % 1_000_000_000 + "}");
			// What was missed, while it was stopped for one, is not made up for.
			next = Math.max(next + pause, System.nanoTime());
			LockSupport.parkNanos(next - System.nanoTime());
		}
	}
}
