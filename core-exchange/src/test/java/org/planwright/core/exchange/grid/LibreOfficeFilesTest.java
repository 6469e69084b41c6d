package org.planwright.core.exchange.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Files that LibreOffice saved are read alike in each of its formats")
class LibreOfficeFilesTest {

	private static Grid read(String name) throws IOException {
		try (InputStream in = LibreOfficeFilesTest.class.getResourceAsStream("/libreoffice/" + name)) {
			return GridReaderTest.read(in.readAllBytes());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sheet.ods", "sheet.xlsx" })
	void a_spreadsheet_with_its_days_shares_formulas_and_errors_and_what_it_merges_and_hides(String file) throws IOException {
		assertThat(GridReaderTest.shown(read(file))).isEqualTo("""
				Plan!A1 = Libraries
				Plan!B1 in Plan!A1
				Plan!C1 in Plan!A1
				Plan!A2 = 2.10
				Plan!B2 = 1 May 2023
				Plan!C2 = 79%
				Plan!D2 (hidden) = out of sight
				Plan!E2 = May 2023
				Plan!F2 = yes
				Plan!G2 = first line/second “line”, and more
				Plan!A3 = 1.58
				Plan!B3 = #DIV/0!
				Plan!C3 = #N/A
				Plan!E3 = ab
				Plan!F3 = 17.3
				Plan!A4 (hidden) = a hidden row
				Lists!A1 (hidden) = x""");
		assertThat(List.of(2, 3)).allSatisfy(column -> assertThat(read(file).sheets().get(0).row(3).orElseThrow().cell(column).content()).isInstanceOf(Content.Failure.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan.odt", "plan.docx" })
	void a_text_with_headings_tables_lists_and_merged_cells(String file) throws IOException {
		assertThat(GridReaderTest.shown(read(file)).replaceAll("(?m)(Money|Openings|Table \\d)!", "Table!")).isEqualTo("""
				Text!A1 = Barsetshire wants its libraries to open again.
				Text!A2 = 1. Money
				Table!A1 = Ref
				Table!B1 = Improvement action
				Table!C1 = Accountable officer
				Table!D1 = Lead officer
				Table!E1 = Timeframe
				Table!F1 = Success measure
				Table!A2 = 1.1
				Table!B2 = Review the “book hire” contracts
				Table!C2 = Ann Abbot
				Table!D2 = Cyd Cole/Zoë O’Neil
				Table!E2 = by May 2023
				Table!F2 = All contracts reviewed/5% saved
				Table!A3 = 1.2
				Table!B3 = Sell unused stock
				Table!C3 in Table!C2
				Table!D3 = Dan Dale
				Table!E3 = 30 June 2023
				Table!F3 = 300 books sold
				Text!A3 = 2. Openings
				Table!A1 = Ref
				Table!B1 = Improvement action
				Table!C1 = Accountable officer
				Table!D1 = Lead officer
				Table!E1 = Timeframe
				Table!F1 = Success measure
				Table!A2 = 2.10
				Table!B2 = Open the branch in Hogglestock
				Table!C2 = Bea Brook
				Table!D2 = Eve East
				Table!E2 = 1 April 2023
				Table!F2 = Open six days a week""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "numbered.odt", "numbered.docx" })
	void the_numbers_of_headings_and_actions_that_it_counts_itself(String file) throws IOException {
		assertThat(GridReaderTest.shown(read(file)).replaceAll("(?m)(Money|Openings|Table \\d)!", "Table!")).isEqualTo("""
				Text!A1 = 1. Money
				Table!A1 = Ref
				Table!B1 = Improvement action
				Table!C1 = Lead officer
				Table!A2 = 1.1
				Table!B2 = Review the contracts
				Table!C2 = Ann Abbot/Cyd Cole
				Table!A3 = 1.2
				Table!B3 = Sell unused stock:/(a) books/(b) shelves
				Table!C3 = Dan Dale
				Text!A2 = 2. Openings
				Table!A1 = Ref
				Table!B1 = Improvement action
				Table!C1 = Lead officer
				Table!A2 = 2/2.9
				Table!B2 = Open the branch in Hogglestock
				Table!C2 = Eve East
				Table!A3 = 2.10
				Table!B3 = Visit branches
				Table!C3 = Fay Fox""");
	}
}
