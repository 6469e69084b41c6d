package org.planwright.core.exchange.shell;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;

/** Karaf's own shell without a terminal, as a script has it that calls one command over ssh. */
final class Shell implements AutoCloseable {

	/**
	 * What a command came to.
	 *
	 * @param lines what it printed
	 * @param failure the message of what it threw, which the shell prints and turns into an exit code other than 0
	 */
	record Answer(List<String> lines, Optional<String> failure) {
	}

	private final ThreadIOImpl streams = new ThreadIOImpl();
	private final SessionFactoryImpl sessions = new SessionFactoryImpl(streams);

	Shell(List<Class<?>> commands, Object... services) {
		streams.start();
		List.of(services).forEach(sessions.getRegistry()::register);
		ManagerImpl manager = new ManagerImpl(sessions.getRegistry(), sessions.getRegistry());
		commands.forEach(manager::register);
	}

	Answer run(String line) {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream console = new PrintStream(told, true, StandardCharsets.UTF_8);
		Optional<String> failure = Optional.empty();
		try (Session session = sessions.create(InputStream.nullInputStream(), console, console)) {
			session.execute(line);
		} catch (Exception e) {
			failure = Optional.of(e.getMessage());
		}
		return new Answer(told.toString(StandardCharsets.UTF_8).lines().toList(), failure);
	}

	@Override
	public void close() {
		sessions.stop();
		streams.stop();
	}
}
