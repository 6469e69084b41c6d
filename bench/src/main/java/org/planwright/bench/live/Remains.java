package org.planwright.bench.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is alive in the running distribution once its garbage is collected.
 *
 * @param loaders class loaders of bundles, by the package that most of their own classes are in
 * @param heap    bytes
 * @param threads but for those that each command in the shell leaves behind for a minute
 */
public record Remains(Map<String, Integer> loaders, long heap, long threads) {

	private static final String LOADER = "+-- org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
	private static final Pattern CLASS = Pattern.compile("^[ |]+(?:Classes: )?([a-z][\\w.]*)\\.[A-Z_][\\w$]*$");

	/** What each programme has a copy of. */
	private static final String COPIED = "org.planwright.core.rule";
	private static final long HEAP_NOISE = 15_000_000;
	private static final long THREADS_NOISE = 10;
	private static final String SHELL = "\"session-";

	public Remains {
		loaders = Map.copyOf(loaders);
	}

	/** Whether nothing has grown since but what comes and goes: no class loader is left behind, heap and threads are flat. */
	public boolean isLike(Remains before) {
		return leftBehind().isEmpty() && heap < before.heap + HEAP_NOISE && threads < before.threads + THREADS_NOISE;
	}

	/** The bundles that have more than one class loader, and how many. */
	public Map<String, Integer> leftBehind() {
		Map<String, Integer> several = new TreeMap<>(loaders);
		several.values().removeIf(number -> number == 1);
		return several;
	}

	static Remains of(Target target) throws IOException {
		String pid = pid(target);
		// What is reached weakly only may need a second time.
		ask(pid, "GC.run");
		String histogram = ask(pid, "GC.class_histogram");
		long threads = ask(pid, "Thread.print").lines().filter(line -> line.startsWith("\"") && !line.startsWith(SHELL)).count();
		return new Remains(loaders(ask(pid, "VM.classloaders", "show-classes=true", "fold=false")),
				number(histogram, "(?m)^Total\\s+\\d+\\s+(\\d+)"), threads);
	}

	/** @param tree of all class loaders, each followed by its classes */
	static Map<String, Integer> loaders(String tree) {
		Map<String, Integer> loaders = new HashMap<>();
		for (String loader : tree.split("(?m)^(?=[ |]*\\+-- )")) {
			if (loader.lines().findFirst().orElse("").endsWith(LOADER)) {
				loader.lines().map(CLASS::matcher).filter(Matcher::matches).map(line -> line.group(1)).filter(name -> !name.startsWith(COPIED))
						.collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
						.entrySet().stream().max(Map.Entry.comparingByValue())
						.ifPresent(most -> loaders.merge(most.getKey(), 1, Integer::sum));
			}
		}
		return loaders;
	}

	private static String pid(Target target) throws IOException {
		try (var lines = Files.lines(target.data().resolve("karaf/run.state"))) {
			return lines.filter(line -> line.startsWith("pid=")).map(line -> line.substring(4)).findFirst().orElseThrow();
		}
	}

	private static String ask(String pid, String... what) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid));
		command.addAll(List.of(what));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
		return loaders.values().stream().mapToInt(Integer::intValue).sum() + " class loaders of bundles, " + heap / 1_000_000 + " MB, " + threads + " threads";
	}
}
