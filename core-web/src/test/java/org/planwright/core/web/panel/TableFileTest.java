package org.planwright.core.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.panel.Cell;
import org.planwright.core.model.panel.Column;
import org.planwright.core.model.panel.Table;

@DisplayName("A table as CSV")
class TableFileTest {

	@Test
	void quotes_what_would_break_it_and_holds_no_formula() {
		Table table = new Table("Homes", List.of(Column.text("Home"), Column.figure("Change", "places")),
				List.of(List.of(Cell.of("=1+1"), Cell.of(-3)), List.of(Cell.of("Oak, \"old\""), Cell.MISSING), List.of(Cell.of("Elm"), Cell.NOTHING)));

		assertThat(TableFile.csv(table)).isEqualTo("Home,Change (places)\r\n'=1+1,-3\r\n\"Oak, \"\"old\"\"\",not recorded\r\nElm,\r\n");
	}
}
