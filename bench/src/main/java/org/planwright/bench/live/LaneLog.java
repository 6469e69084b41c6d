package org.planwright.bench.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the gate has written of its lanes since this was made: what the machine does to both sides of the load is not in it. */
final class LaneLog {

	private final Path log;
	private final long from;

	LaneLog(Target target) throws IOException {
		log = target.data().resolve("karaf/log/planwright.log");
		from = Files.size(log);
	}

	/** How many milliseconds a programme's lane was closed, each time. */
	List<Long> closed(Subject subject) throws IOException {
		try (InputStream in = Files.newInputStream(log)) {
			in.skipNBytes(from);
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return Pattern.compile("/api/" + subject.programme() + " is served again after (\\d+) ms").matcher(text).results()
					.map(found -> Long.valueOf(found.group(1))).toList();
		}
	}
}
