package org.planwright.core.model.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Reading;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.panel.Cell;

/** What can be different. */
public sealed interface Value {

	/**
	 * To be shown to people.
	 *
	 * @param names the name of a person by the id
	 */
	Cell cell(UnaryOperator<String> names);

	record Standing(Status status) implements Value {
		@Override
		public Cell cell(UnaryOperator<String> names) {
			return Cell.of(status);
		}
	}

	record Day(LocalDate day) implements Value {
		@Override
		public Cell cell(UnaryOperator<String> names) {
			return Cell.of(day);
		}
	}

	record Figure(Reading reading) implements Value {
		@Override
		public Cell cell(UnaryOperator<String> names) {
			return Cell.of(reading);
		}
	}

	/** People, by their ids. */
	record Officers(List<String> ids) implements Value {
		public Officers {
			ids = List.copyOf(ids);
		}

		@Override
		public Cell cell(UnaryOperator<String> names) {
			return ids.isEmpty() ? Cell.MISSING : Cell.of(ids.stream().map(names).collect(Collectors.joining(", ")));
		}
	}

	record Start(Baseline baseline) implements Value {
		@Override
		public Cell cell(UnaryOperator<String> names) {
			return Cell.of(baseline.value().toPlainString() + " on " + Days.words(baseline.on()));
		}
	}

	record Goal(Target target) implements Value {
		@Override
		public Cell cell(UnaryOperator<String> names) {
			List<String> words = Stream.concat(target.aim().map(Goal::words).stream(), target.due().map(day -> "by " + Days.words(day)).stream())
					.toList();
			return words.isEmpty() ? Cell.MISSING : Cell.of(String.join(" ", words));
		}

		private static String words(Aim aim) {
			if (aim instanceof Aim.Level level) {
				return level.value().toPlainString();
			}
			return aim instanceof Aim.Change change ? signed(change.by()) : signed(((Aim.PercentChange) aim).percent()) + "%";
		}

		private static String signed(BigDecimal by) {
			return (by.signum() < 0 ? "" : "+") + by.toPlainString();
		}
	}

	/** Something by its title, or a word. */
	record Named(String name) implements Value {
		@Override
		public Cell cell(UnaryOperator<String> names) {
			return Cell.of(name);
		}
	}

	/** The parts that make a status, in order. */
	record Parts(List<String> selectors) implements Value {
		public Parts {
			selectors = List.copyOf(selectors);
		}

		@Override
		public Cell cell(UnaryOperator<String> names) {
			return Cell.of(String.join(", ", selectors));
		}
	}
}
