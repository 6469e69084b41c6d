package org.planwright.core.exchange.plan.intake;

import java.util.List;
import java.util.stream.Stream;
import org.planwright.core.exchange.plan.table.TableRow;

/** When two texts say the same. */
enum Wording {

	/** In a table that was handed out each word and each line counts, and only how lines end does not. */
	EXACT {
		@Override
		boolean same(List<String> one, List<String> other) {
			return one.stream().map(Wording::line).filter(line -> !line.isEmpty()).toList().equals(other.stream().map(Wording::line).filter(line -> !line.isEmpty()).toList());
		}

		@Override
		boolean same(String one, String other) {
			return written(one).equals(written(other));
		}
	},

	/** In any other document blanks, bullets and where a list is divided were lost on the way. */
	LOOSE {
		@Override
		boolean same(List<String> one, List<String> other) {
			return plain(one.stream()).equals(plain(other.stream()));
		}

		@Override
		boolean same(String one, String other) {
			return plain(Stream.of(one)).equals(plain(Stream.of(other)));
		}
	};

	static Wording of(TableRow row) {
		return row.exported() ? EXACT : LOOSE;
	}

	abstract boolean same(List<String> one, List<String> other);

	abstract boolean same(String one, String other);

	/** As one line of a cell: so statements are handed out. */
	private static String line(String statement) {
		return statement.replaceAll("\\s+", " ").strip();
	}

	private static String written(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	private static String plain(Stream<String> texts) {
		return texts.map(text -> text.replaceAll("[\\s•]+", "")).reduce("", String::concat);
	}
}
