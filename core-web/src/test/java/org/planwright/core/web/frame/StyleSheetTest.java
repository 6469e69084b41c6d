package org.planwright.core.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

	private final StyleSheet style = new StyleSheet();
	private final String css = new String(style.plain(), StandardCharsets.UTF_8);

	@Test
	void it_is_the_design_system_with_its_licence_and_our_own_rules() {
		assertThat(css).startsWith("/*! GOV.UK Frontend, MIT Licence").contains(".govuk-error-summary").contains(".pw-board");
	}

	@Test
	void the_typeface_and_the_crest_are_left_to_gov_uk() {
		assertThat(css).doesNotContain("@font-face", "GDS Transport", "Calvert").contains("font-family:arial,sans-serif");
	}

	@Test
	void it_fetches_nothing() {
		assertThat(css).doesNotContain("url(", "@import", "sourceMappingURL");
	}

	@Test
	void its_name_says_which_bytes_it_holds_and_zipped_it_is_the_same() throws IOException {
		assertThat(style.address()).matches("/assets/planwright-[0-9a-f]{12}\\.css");
		assertThat(new StyleSheet().address()).isEqualTo(style.address());
		assertThat(new GZIPInputStream(new ByteArrayInputStream(style.zipped())).readAllBytes()).isEqualTo(style.plain());
	}
}
