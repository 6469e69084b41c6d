package org.planwright.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ten observations a second, for as long as it is left running. */
public final class SteadyWrites {

	private SteadyWrites() {
	}

	public static void main(String[] args) throws Exception {
		Client client = new Client(args[0], args[1]);
		long next = System.nanoTime();
		for (int i = 0; i < 36_000; i++) {
			client.post("/api/plans/" + args[2] + "/measures/" + args[3] + "/observations",
					"{\"on\": \"2019-09-01\", \"part\": \"steady-" + System.nanoTime() + "\", \"value\": " + i + "}");
			next += Duration.ofMillis(100).toNanos();
			LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
		}
	}
}
