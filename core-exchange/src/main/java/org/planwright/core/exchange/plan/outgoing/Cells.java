package org.planwright.core.exchange.plan.outgoing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.grid.Content;

/** What is written into cells. */
final class Cells {

	static final Content NOTHING = Content.Nothing.NOTHING;

	private Cells() {
	}

	static Content day(Optional<LocalDate> day) {
		return day.<Content>map(Content.Day::new).orElse(NOTHING);
	}

	static Content number(Optional<BigDecimal> number) {
		return number.<Content>map(Content.Figure::new).orElse(NOTHING);
	}

	static Content text(Optional<String> text) {
		return text.map(Content::of).orElse(NOTHING);
	}

	static Content count(long count) {
		return new Content.Figure(BigDecimal.valueOf(count));
	}

	/** One statement a line, so that none holds a line's end of its own. */
	static Content lines(List<String> statements) {
		List<String> lines = new ArrayList<>();
		statements.forEach(statement -> lines.add(statement.replaceAll("\\s+", " ").strip()));
		return Content.of(String.join("\n", lines));
	}
}
