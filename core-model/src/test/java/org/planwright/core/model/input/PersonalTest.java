package org.planwright.core.model.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What looks as if it spoke of a person is found")
class PersonalTest {

	@ParameterizedTest
	@CsvSource({ "Home at NG2 7QP, a postcode", "Home at NG2  7QP, a postcode", "Home at NG2\u00a07QP, a postcode", "home at ng2 3rd, a postcode", "HOME AT E1 2ND, a postcode", "sw1a1aa, a postcode", "943 476 5919, an NHS number", "9434765919, an NHS number", "943  476\u00a05919, an NHS number", "Child 943-476-5919., an NHS number",
			"H801200001001, a pupil number", "UPN A12345678901B, a pupil number", "DOB 1 May 2009, a date of birth",
			"d.o.b. unknown, a date of birth", "boy born 3 May, a date of birth", "Date of birth: 2009-05-01, a date of birth" })
	void in_a_text(String text, String what) {
		assertThat(Personal.in(text)).containsExactly(what);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "865", "E10000024", "in Q2 1st panel", "0115 977 3779", "£1234567890", "1,234,567,890", "-9434765919.5",
			"by 30 September 2019", "KS2 3rd review", "E1 2nd floor", "Year E2 4th panel", "NG1 1st of May", "SC049576", "b1234567890c", "return_1234567890.csv", "newborn", "births", "Form A1", "2019-09-30T10:00:00Z" })
	void not_in_figures_dates_codes_and_plain_words(String text) {
		assertThat(Personal.in(text)).isEmpty();
	}

	/** A child of fifteen, whenever this is run. */
	private static final int FIFTEEN = Year.now().getValue() - 15;

	@ParameterizedTest
	@ValueSource(strings = { "JS 03/05/%d", "J.S. 3.5.%d moved in", "J S, 03-05-%d", "JS (%d-05-03)", "moved JS: 3 May %d", "AB 3 September %d" })
	void a_day_beside_initials_on_which_a_child_may_have_been_born(String text) {
		assertThat(Personal.in(text.formatted(FIFTEEN))).containsExactly("a date of birth");
	}

	@Test
	void the_year_may_be_short() {
		assertThat(Personal.in("JS 03/05/%02d".formatted(FIFTEEN % 100))).containsExactly("a date of birth");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLT 03/09/2019", "JS by 30/09/2019", "JS 30/09/2019", "CP 31/03/2015", "published 27/02/2015", "10:00 AM 03/05/2015", "JS 03/05/1975", "Panel 24 September 2019 (JS)" })
	void a_plans_own_dates_pass(String text) {
		assertThat(Personal.in(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "upn, true", "nhs_number, true", "child_id, true", "pupil_name, true", "first_name, true", "surname, true", "dob, true",
			"date_of_birth, true", "home_postcode, true", "la_name, false", "children_in_care, false", "area_name, false", "starters_headcount, false" })
	void a_column_about_persons_is_known_by_its_name(String name, boolean personal) {
		assertThat(Personal.isColumn(name)).isEqualTo(personal);
	}

	@Test
	void a_field_that_holds_it_is_refused_and_not_quoted() {
		Input.Group body = new Input.Group("", 1, Map.of("note", new Input.Text("note", 3, "Moved to NG2 7QP, DOB 1 May 2009")));

		assertThatThrownBy(() -> Fields.read(body, f -> f.optionalText("note"))).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.faults()).extracting(Fault::toString).containsExactly(
						"line 3: note: holds what looks like a postcode; nothing about a person is kept here",
						"line 3: note: holds what looks like a date of birth; nothing about a person is kept here"));
	}
}
