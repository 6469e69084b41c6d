package org.planwright.bench;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells one observation and asks for the action it concerns, on a small plan and on one a hundred times its size, in turn.
 * Prints the median time of each in microseconds, and their ratio.
 */
public final class OneObservation {

	private static final int ROUNDS = 400;

	private OneObservation() {
	}

	public static void main(String[] args) throws Exception {
		Client client = new Client(args[0], args[1]);
		create(client, "bench-small", 22);
		create(client, "bench-large", 2_200);
		long[] small = new long[ROUNDS];
		long[] large = new long[ROUNDS];
		for (int i = -200; i < ROUNDS; i++) {
			long first = time(client, "bench-small", i);
			long second = time(client, "bench-large", i);
			if (i >= 0) {
				small[i] = first;
				large[i] = second;
			}
		}
		System.out.printf("%d %d %.2f%n", median(small) / 1000, median(large) / 1000, median(large) / (double) median(small));
	}

	private static long time(Client client, String plan, int i) throws Exception {
		long start = System.nanoTime();
		client.post("/api/plans/" + plan + "/measures/m7/observations",
				"{\"on\": \"2020-01-31\", \"value\": " + (i + 1_000) + "}");
		client.get("/api/plans/" + plan + "/actions/1.7?asOf=2020-06-01");
		return System.nanoTime() - start;
	}

	private static long median(long[] times) {
		long[] sorted = times.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static void create(Client client, String id, int actions) throws Exception {
		String measures = IntStream.rangeClosed(1, actions).mapToObj(i -> """
				{"id": "m%d", "title": "Places", "unit": "places", "polarity": "up", "owner": "ann", "baseline": {"on": "2019-03-31", "value": 10}, \
				"target": {"level": 2000, "due": "2021-03-31", "profile": "linear"}}""".formatted(i)).collect(Collectors.joining(","));
		String all = IntStream.rangeClosed(1, actions).mapToObj(i -> """
				{"ref": "1.%d", "section": "1", "programme": "fostering", "title": "Action", "accountable": ["ann"], "leads": ["ann"], \
				"primary": ["impact"], "measures": [{"measure": "m%d", "role": "net-placements"}]}""".formatted(i, i)).collect(Collectors.joining(","));
		client.post("/api/plans", """
				{"plan": {"id": "%s", "title": "Bench", "organisation": "Bench", "knownFrom": "2019-09-05"}, "people": {"ann": "Ann Example"},
				"sections": [{"number": "1", "title": "All"}], "measures": [%s], "actions": [%s]}""".formatted(id, measures, all));
	}
}
