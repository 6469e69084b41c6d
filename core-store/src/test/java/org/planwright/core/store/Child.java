package org.planwright.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process on the same classes. */
final class Child {

	private Child() {
	}

	static List<String> command(Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	static Process start(Class<?> main, String... arguments) throws IOException {
		return new ProcessBuilder(command(main, arguments)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}
}
