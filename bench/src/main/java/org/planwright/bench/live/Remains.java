package org.planwright.bench.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is alive in the running distribution once its garbage is collected.
 *
 * @param loaders class loaders of bundles
 * @param heap    bytes
 * @param threads but for those that each command in the shell leaves behind for a minute
 */
public record Remains(long loaders, long heap, long threads) {

	private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

	private static final long HEAP_NOISE = 15_000_000;
	private static final long THREADS_NOISE = 10;
	private static final String SHELL = "\"session-";

	/** Whether nothing has grown since but what comes and goes: no class loader is left behind, heap and threads are flat. */
	public boolean isLike(Remains before) {
		return loaders <= before.loaders && heap < before.heap + HEAP_NOISE && threads < before.threads + THREADS_NOISE;
	}

	static Remains of(Target target) throws IOException {
		String pid = pid(target);
		// What is reached weakly only may need a second time.
		ask(pid, "GC.run");
		String histogram = ask(pid, "GC.class_histogram");
		long threads = ask(pid, "Thread.print").lines().filter(line -> line.startsWith("\"") && !line.startsWith(SHELL)).count();
		return new Remains(number(histogram, "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(LOADER) + "\\b(?!\\$)"),
				number(histogram, "(?m)^Total\\s+\\d+\\s+(\\d+)"), threads);
	}

	private static String pid(Target target) throws IOException {
		try (var lines = Files.lines(target.data().resolve("karaf/run.state"))) {
			return lines.filter(line -> line.startsWith("pid=")).map(line -> line.substring(4)).findFirst().orElseThrow();
		}
	}

	private static String ask(String pid, String what) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, what)
				.redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static long number(String text, String pattern) throws IOException {
		Matcher found = Pattern.compile(pattern).matcher(text);
		if (!found.find()) {
			throw new IOException("the process does not say what is alive in it: " + text.substring(0, Math.min(200, text.length())));
		}
		return Long.parseLong(found.group(1));
	}

	@Override
	public String toString() {
		return loaders + " class loaders of bundles, " + heap / 1_000_000 + " MB, " + threads + " threads";
	}
}
