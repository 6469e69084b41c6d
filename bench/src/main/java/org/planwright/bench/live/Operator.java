package org.planwright.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.planwright.bench.live.Connection.Answer;

/** Whoever runs the distribution: gives commands in the shell, puts files into folders, and waits until they count. */
final class Operator implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Target target;
	private final Shell shell;
	private final Jars jars;
	private final Map<Subject, Integer> numbers = new EnumMap<>(Subject.class);

	Operator(Target target, Path scratch) throws IOException {
		this.target = target;
		this.shell = new Shell(target.sshPort(), target.account(), target.password());
		this.jars = new Jars(scratch, target.fostering());
	}

	String run(String command) throws IOException {
		return shell.run(command);
	}

	/** What was given last is remembered by the session, with all it was about. */
	void leaveShell() throws IOException {
		shell.leave();
	}

	/** A number that was never there before. */
	int number(Subject subject) {
		return numbers.merge(subject, 1, Integer::sum);
	}

	/** A version that was never there before. */
	String next(Subject subject) {
		return "0.1." + number(subject);
	}

	/** The version that is in force. */
	String version(Subject subject) throws IOException {
		String rules = rules(subject).orElseThrow(() -> new IOException(subject + " is not installed"));
		return rules.substring(0, rules.indexOf('-'));
	}

	Path jar(Subject subject, String version) throws IOException {
		return jars.make(subject, version);
	}

	Path feature(Subject subject, String version) throws IOException {
		return jars.feature(subject, version);
	}

	/** The command that brings a version by a plain update of the bundle. */
	String bundleUpdate(Subject subject, String version) throws IOException {
		return "bundle:update " + subject.symbolicName() + " " + jar(subject, version).toUri();
	}

	/** The command that brings it by live update, which does not watch it afterwards. */
	String liveUpdate(Subject subject, String version) throws IOException {
		return "live:update --watch 0 " + jar(subject, version);
	}

	/** Written beside, then renamed: nobody reads half a file. */
	void put(byte[] content, String name) throws IOException {
		Path beside = Files.write(target.data().resolve("bench.part"), content);
		Files.move(beside, target.data().resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	void remove(String name) throws IOException {
		Files.deleteIfExists(target.data().resolve(name));
	}

	Optional<String> rules(Subject subject) throws IOException {
		return subject.rules(target.read("/api/programmes"));
	}

	/** Waits until a version is in force and answers. */
	void awaitVersion(Subject subject, String plan, String version) throws IOException {
		awaitRules(subject, plan, rules -> rules.filter(in -> in.startsWith(version + "-")).isPresent());
	}

	/** Waits until other rules than these are in force, and answer. */
	void awaitOther(Subject subject, String plan, Optional<String> before) throws IOException {
		awaitRules(subject, plan, rules -> rules.isPresent() && !rules.equals(before));
	}

	void awaitGone(Subject subject) throws IOException {
		long deadline = deadline();
		while (rules(subject).isPresent()) {
			pause(deadline, subject + " does not go");
		}
	}

	private interface Rules {
		boolean are(Optional<String> rules);
	}

	private void awaitRules(Subject subject, String plan, Rules wanted) throws IOException {
		long deadline = deadline();
		while (!wanted.are(rules(subject))) {
			pause(deadline, "the new version of " + subject + " does not come");
		}
		try (Connection connection = new Connection(target.port())) {
			for (Answer answer = probe(connection, subject, plan); answer.status() != 200; answer = probe(connection, subject, plan)) {
				pause(deadline, "the new version of " + subject + " answers " + answer.status() + " " + answer.text());
			}
		}
	}

	private Answer probe(Connection connection, Subject subject, String plan) throws IOException {
		return connection.ask(target.get(subject.probe(plan)));
	}

	private static long deadline() {
		return System.nanoTime() + PATIENCE.toNanos();
	}

	private static void pause(long deadline, String otherwise) throws IOException {
		if (System.nanoTime() > deadline) {
			throw new IOException(otherwise);
		}
		try {
			TimeUnit.MILLISECONDS.sleep(10);
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		shell.close();
	}
}
