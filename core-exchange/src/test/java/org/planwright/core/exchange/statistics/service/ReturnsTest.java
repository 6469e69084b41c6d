package org.planwright.core.exchange.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns.Look;
import org.planwright.core.exchange.statistics.Returns.Taken;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

@DisplayName("A monthly return")
class ReturnsTest {

	private static final String HEADER = "plan,measure,part,date,value,out of,sample,note\n";

	private final TestPlans plans = new TestPlans();
	private ReturnsService returns;

	@BeforeEach
	void open() {
		plans.add("p", "turnover", "agency-rate");
		returns = new ReturnsService(plans.plans(), new SmallCohorts(SmallCohorts.LEAST));
	}

	private Taken take(String text, OnFault onFault) {
		return take(text.getBytes(StandardCharsets.UTF_8), onFault);
	}

	private Taken take(byte[] document, OnFault onFault) {
		return returns.take("p", document, "june.csv", onFault, Optional.of(LocalDate.of(2020, 7, 1)), Actor.SYSTEM);
	}

	@Test
	void has_a_template_that_can_be_handed_in_as_it_is_and_says_nothing() {
		for (boolean workbook : List.of(true, false)) {
			byte[] template = returns.template("p", workbook);
			List<Row> rows = GridReader.read(template, Limits.DOCUMENT).sheets().get(0).rows();

			assertThat(rows).hasSize(3);
			assertThat(rows.get(1).cell(2).text()).isEqualTo("turnover");
			assertThat(returns.planOf(template)).contains("p");
			assertThat(take(template, OnFault.STOP).observations()).isZero();
		}
		assertThat(plans.written).isEmpty();
	}

	@Test
	void tells_the_plan_every_value_in_one_write_with_its_day_of_knowledge() {
		Taken taken = take(HEADER + "p,turnover,,30/06/2020,12.5,,250,by hand\np,agency-rate,north,2020-06-30,c,40,,\n", OnFault.STOP);

		assertThat(taken.observations()).isEqualTo(2);
		assertThat(plans.written).singleElement().satisfies(write -> assertThat(write.knownFrom()).contains(LocalDate.of(2020, 7, 1)));
		assertThat(plans.told("turnover").get(0).value()).satisfies(o -> {
			assertThat(o.on()).isEqualTo(LocalDate.of(2020, 6, 30));
			assertThat(o.figure()).hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("12.5"));
			assertThat(o.sample()).contains(250);
			assertThat(o.source()).contains("Return june.csv");
			assertThat(o.note()).contains("by hand");
		});
		assertThat(plans.told("agency-rate").get(0).value()).satisfies(o -> {
			assertThat(o.reading()).isEqualTo(Reading.Symbol.CONFIDENTIAL);
			assertThat(o.part()).contains("north");
		});
	}

	@Test
	void may_come_as_a_workbook_with_its_own_dates_and_numbers() throws IOException {
		Table table = new Table("Return", List.of("measure", "date", "value"), List.of(List.of(Content.of("turnover"),
				new Content.Day(LocalDate.of(2020, 6, 30)), new Content.Figure(new BigDecimal("12.3")))));

		assertThat(take(GridWriter.xlsx(List.of(table)), OnFault.STOP).observations()).isEqualTo(1);
		assertThat(plans.told("turnover").get(0).value().figure()).hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("12.3"));
	}

	@Test
	void names_the_sheets_that_were_passed_over_hidden_or_not() throws IOException {
		Table first = new Table("June", List.of("measure", "date", "value"),
				List.of(List.of(Content.of("turnover"), new Content.Day(LocalDate.of(2020, 6, 30)), new Content.Figure(new BigDecimal("12.3")))));
		Table second = new Table("July", first.headings(), first.rows());
		byte[] document;
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(GridWriter.xlsx(List.of(first, second))));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("x");
			workbook.createSheet("Empty");
			workbook.setSheetHidden(2, true);
			workbook.write(out);
			document = out.toByteArray();
		}

		Taken taken = take(document, OnFault.STOP);

		assertThat(taken.remarks()).containsExactly("The sheet July was passed over, as June comes first", "The sheet Lists is hidden and was passed over");
		assertThat(taken.words()).contains("The sheet Lists is hidden and was passed over.");
	}

	@Test
	void handed_in_again_changes_nothing_and_a_corrected_one_only_what_was_corrected() {
		String text = HEADER + "p,turnover,,2020-06-30,12.5,,,\np,agency-rate,,2020-06-30,14,,,\n";
		take(text, OnFault.STOP);
		Taken again = take(text.replace("12.5", "12.50"), OnFault.STOP);
		Taken corrected = take(text.replace("12.5", "12.6"), OnFault.STOP);

		assertThat(again.receipt()).isEmpty();
		assertThat(again.known()).isEqualTo(2);
		assertThat(corrected.observations()).isEqualTo(1);
		assertThat(plans.told("turnover")).hasSize(2);
		assertThat(plans.told("agency-rate")).hasSize(1);
	}

	@Test
	void is_looked_at_before_it_is_taken_and_nothing_is_told_then() {
		String text = HEADER + "p,turnover,,2020-06-30,12.5,,,\np,agency-rate,,2020-06-30,14,,,\n";
		take(text, OnFault.STOP);
		Look look = returns.look("p", (text + "p,agency-rate,north,2020-06-30,40,,,\n").getBytes(StandardCharsets.UTF_8), "june.csv", Actor.SYSTEM);

		assertThat(look.fresh()).singleElement().satisfies(o -> assertThat(o.part()).contains("north"));
		assertThat(look.known()).isEqualTo(2);
		assertThat(plans.written).hasSize(1);
		assertThatThrownBy(() -> returns.look("p", FAULTY.getBytes(StandardCharsets.UTF_8), "june.csv", Actor.SYSTEM)).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).hasSize(9));
	}

	private static final String FAULTY = HEADER + "p,turnover,,2020-06-31,12.5,,,\nq,savings,North Side,,79%,-1,1.5,DOB 1 May 2009\np,turnover,,2020-06-30,12.5,,,\n";

	@Test
	void names_every_cell_that_is_wrong_and_tells_nothing() {
		assertThatThrownBy(() -> take(FAULTY, OnFault.STOP)).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).extracting(Fault::field).containsExactly("D2 (date)", "H3 (note)", "A3 (plan)", "B3 (measure)",
						"D3 (date)", "E3 (value)", "C3 (part)", "F3 (out of)", "G3 (sample)"));
		assertThat(plans.written).isEmpty();
	}

	@Test
	void leaves_wrong_rows_out_when_that_is_asked() {
		Taken taken = take(FAULTY, OnFault.SKIP);

		assertThat(taken.observations()).isEqualTo(1);
		assertThat(taken.faults()).hasSize(9);
	}

	private static byte[] withNote(Content note) {
		return GridWriter.xlsx(List.of(new Table("Return", List.of("measure", "date", "value", "note"), List.of(List.of(Content.of("turnover"),
				new Content.Day(LocalDate.of(2020, 6, 30)), new Content.Figure(new BigDecimal("9434765919")), note)))));
	}

	@Test
	void keeps_no_number_and_no_day_about_a_person_however_the_cell_is_typed() {
		List<Content> notes = List.of(new Content.Figure(new BigDecimal("9434765919")), new Content.Day(LocalDate.of(2011, 5, 3)), Content.of("03/05/2011"));

		assertThat(notes).allSatisfy(note -> assertThatThrownBy(() -> take(withNote(note), OnFault.STOP)).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
					assertThat(fault.field()).isEqualTo("Return!D2 (note)");
					assertThat(fault.reason()).startsWith("holds what looks like").doesNotContain("9434765919", "2011");
				})));
		assertThat(plans.written).isEmpty();
		assertThat(take(withNote(Content.of("as counted on 30/06/2020")), OnFault.STOP).observations()).as("a sum, and a day that is explained").isEqualTo(1);
	}

	@Test
	void is_known_by_its_columns() {
		assertThat(returns.planOf("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThatThrownBy(() -> take("a,b\n1,2\n", OnFault.STOP)).hasMessageContaining("is no return");
	}
}
