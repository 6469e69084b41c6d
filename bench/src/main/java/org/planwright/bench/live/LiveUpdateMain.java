package org.planwright.bench.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Prints the table. Is given where the distribution runs, how many updates to make by each route, and whether with the gate. */
public final class LiveUpdateMain {

	private static final int LASTING = 100;
	private static final Duration WARM_UP = Duration.ofMinutes(5);

	private LiveUpdateMain() {
	}

	public static void main(String[] args) throws Exception {
		Target target = new Target(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Path.of(args[2]), Path.of(args[3]), "administrator", args[4]);
		int updates = Integer.parseInt(args[6]);
		boolean gate = args[8].equals("on");
		List<String> only = List.of(args).subList(9, args.length);
		List<Row> rows = new ArrayList<>();
		boolean flat = true;
		try (LiveUpdate bench = new LiveUpdate(target, Path.of(args[5]), Double.parseDouble(args[7]), WARM_UP)) {
			if (!gate) {
				bench.withoutGate();
			}
			System.out.print(Row.head());
			if (only.isEmpty() || only.contains(LiveUpdate.UNDISTURBED)) {
				print(rows, bench.undisturbed(Duration.ofSeconds(updates)));
			}
			for (Route route : LiveUpdate.routes(gate)) {
				if (only.isEmpty() || only.contains(route.words())) {
					print(rows, bench.by(route, updates));
				}
			}
			if (gate && only.isEmpty()) {
				List<Remains> remains = bench.remains(LASTING);
				System.out.printf("%nBefore %d more updates: %s; after them: %s.%n", LASTING, remains.get(0), remains.get(1));
				flat = remains.get(1).isLike(remains.get(0));
			}
		}
		rows.stream().flatMap(row -> row.incidents().stream().map(incident -> row.name() + ", " + incident)).forEach(System.err::println);
		System.exit(flat && rows.stream().allMatch(Row::isClean) ? 0 : 1);
	}

	private static void print(List<Row> rows, Row row) {
		rows.add(row);
		System.out.print(row.line());
	}
}
