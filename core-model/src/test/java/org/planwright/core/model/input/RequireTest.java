package org.planwright.core.model.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

	@ParameterizedTest
	@ValueSource(strings = { "a", "2-1-1", "nottinghamshire-2019" })
	void an_id_is_lower_case_letters_digits_and_hyphens(String id) {
		assertThat(Require.id("id", id)).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-a", "A", "a b", "a/b", "../a", "a\n", "é", "a_b" })
	void nothing_else_is_an_id(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> Require.id("owner", id))
				.withMessage("owner is \"" + id + "\", expected lower-case letters, digits and hyphens, at most 64");
	}

	@Test
	void an_id_ends_after_64_characters_and_of_a_longer_one_only_the_beginning_is_repeated() {
		assertThat(Require.id("id", "a".repeat(64))).hasSize(64);
		assertThatIllegalArgumentException().isThrownBy(() -> Require.id("id", "a".repeat(65))).withMessageContaining("\"" + "a".repeat(40) + "...\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2.10", "2.9.5", "A.1b", "1.2.3.4" })
	void a_ref_is_groups_of_letters_and_digits_joined_by_dots(String ref) {
		assertThat(Require.ref("ref", ref)).isEqualTo(ref);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1.", ".1", "1..2", "1.2.3.4.5", "1,2", "1/2", "123456789" })
	void nothing_else_is_a_ref(String ref) {
		assertThatIllegalArgumentException().isThrownBy(() -> Require.ref("ref", ref))
				.withMessage("ref is \"" + ref + "\", expected letters and digits in groups joined by dots, such as 2.10");
	}

	@Test
	void a_text_says_something_and_ends() {
		assertThat(Require.text("title", "x".repeat(10_000))).hasSize(10_000);
		assertThatIllegalArgumentException().isThrownBy(() -> Require.text("title", " ")).withMessage("title is empty");
		assertThatIllegalArgumentException().isThrownBy(() -> Require.text("title", "x".repeat(10_001)))
				.withMessage("title is longer than 10000 characters");
	}
}
