package org.planwright.core.exchange.plan.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.exchange.plan.table.TimeReader;
import org.planwright.core.model.input.Fault;

/** Reads the cells of a row that hold one value each. What is wrong is noted with the cell's place. */
final class Cells {

	private final TableRow row;
	private final List<Fault> faults;
	private final TimeReader.Order order;

	Cells(TableRow row, Intake intake) {
		this.row = row;
		this.faults = intake.faults;
		this.order = intake.order;
	}

	/** Of a row with a key, none of these can be blank: nothing takes the place of what stood there. */
	void filled(Field... fields) {
		if (row.isKeyed()) {
			Stream.of(fields).filter(field -> row.has(field) && row.text(field).isEmpty()).forEach(field -> bad(field, "is empty; what stood there can be changed, and not taken back"));
		}
	}

	/** The text of a column: outside empty when there is no such column, inside when the cell is blank. */
	Optional<Optional<String>> text(Field field) {
		return row.has(field) ? Optional.of(Optional.of(row.text(field)).filter(text -> !text.isEmpty())) : Optional.empty();
	}

	/** A day: marked as one by the file, or written with the day first or as year-month-day. */
	Optional<Optional<LocalDate>> day(Field field) {
		return text(field).map(written -> written.flatMap(text -> {
			Content content = row.cells().get(field).content();
			if (content instanceof Content.Day day && day.exact()) {
				return Optional.of(day.value());
			}
			TimeReader read = TimeReader.read(text, order);
			List<TimeReader.Mention> days = read.mentions().stream().filter(mention -> mention.first().equals(mention.last()) && mention.words().equals(text)).toList();
			return days.size() == 1 ? Optional.of(days.get(0).first())
					: bad(field, read.questions().stream().findFirst().orElse("is \"" + shortened(text) + "\", expected one day, such as 30/09/2019"));
		}));
	}

	Optional<Optional<BigDecimal>> number(Field field) {
		return text(field).map(written -> written.flatMap(text -> {
			if (row.cells().get(field).content() instanceof Content.Figure figure) {
				return Optional.of(plain(figure.percent() ? figure.value().movePointRight(2) : figure.value()));
			}
			String digits = text.replaceAll("^£|%$", "").replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "").strip();
			return digits.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(plain(new BigDecimal(digits))) : bad(field, "is \"" + shortened(text) + "\", expected a number");
		}));
	}

	/** 40 and 40.0 are the same number, and are to be the same value. */
	static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
	}

	<E extends Enum<E>> Optional<Optional<E>> choice(Field field, Class<E> type) {
		return text(field).map(written -> written.flatMap(text -> {
			String wanted = text.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
			Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(wanted)).findFirst();
			return found.isPresent() ? found : bad(field, "is \"" + shortened(text) + "\", expected one of " + Arrays.stream(type.getEnumConstants())
					.map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.joining(", ")));
		}));
	}

	<T> Optional<T> bad(Field field, String reason) {
		faults.add(new Fault(Optional.ofNullable(row.cells().get(field)).map(Cell::place).orElse(row.place()).toString(), reason, row.line()));
		return Optional.empty();
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "..." : text;
	}
}
