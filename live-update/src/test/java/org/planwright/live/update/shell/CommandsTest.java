package org.planwright.live.update.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwright.live.update.update.Updates;

/** Each command explains itself and completes what it asks for. */
class CommandsTest {

	@ParameterizedTest
	@ValueSource(classes = {ListCommand.class, CheckCommand.class, UpdateCommand.class, RollbackCommand.class, HistoryCommand.class})
	void a_command_says_what_it_does_and_what_it_takes(Class<?> command) {
		assertThat(command.getAnnotation(Command.class).scope()).isEqualTo("live");
		assertThat(command.getAnnotation(Command.class).description()).isNotBlank();
		for (Field field : command.getDeclaredFields()) {
			Stream.ofNullable(field.getAnnotation(Argument.class)).forEach(argument -> {
				assertThat(argument.description()).isNotBlank();
				assertThat(field.getAnnotation(Completion.class)).isNotNull();
			});
			Stream.ofNullable(field.getAnnotation(Option.class)).forEach(option -> assertThat(option.description()).isNotBlank());
		}
	}

	@ParameterizedTest
	@ValueSource(classes = {CheckCommand.class, UpdateCommand.class})
	void a_jar_is_looked_for_among_the_files(Class<?> command) throws NoSuchFieldException {
		assertThat(command.getDeclaredField("jar").getAnnotation(Completion.class).value()).isEqualTo(FileCompleter.class);
	}

	@ParameterizedTest
	@CsvSource({"'', a.bundle+another.bundle", "a., a.bundle", "b, ''"})
	void of_bundles_only_those_are_offered_that_can_go_back(String typed, String offered) throws Exception {
		List<String> candidates = new ArrayList<>();
		completer(new Updates.Standing("a.bundle", "2", List.of(), Optional.of("1")), new Updates.Standing("another.bundle", "2", List.of(), Optional.of("1")),
				new Updates.Standing("a.new.bundle", "1", List.of(), Optional.empty())).complete(null, line(typed), candidates);
		assertThat(candidates.stream().map(String::trim)).containsExactlyElementsOf(
				Stream.of(offered.split("\\+")).filter(each -> !each.isEmpty()).toList());
	}

	@Test
	void going_back_completes_bundles() throws NoSuchFieldException {
		assertThat(RollbackCommand.class.getDeclaredField("bundle").getAnnotation(Completion.class).value()).isEqualTo(BundleCompleter.class);
	}

	private static BundleCompleter completer(Updates.Standing... standings) throws ReflectiveOperationException {
		BundleCompleter completer = new BundleCompleter();
		// As the shell injects it.
		Field updates = BundleCompleter.class.getDeclaredField("updates");
		updates.setAccessible(true);
		updates.set(completer, Proxy.newProxyInstance(Updates.class.getClassLoader(), new Class<?>[] {Updates.class},
				(proxy, method, arguments) -> List.of(standings)));
		return completer;
	}

	/** A line in which so much was typed of the only argument. */
	private static CommandLine line(String typed) {
		return (CommandLine) Proxy.newProxyInstance(CommandLine.class.getClassLoader(), new Class<?>[] {CommandLine.class},
				(proxy, method, arguments) -> switch (method.getName()) {
					case "getCursorArgument", "getBuffer" -> typed;
					case "getArgumentPosition", "getBufferPosition" -> typed.length();
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}
}
