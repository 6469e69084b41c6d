package org.planwright.core.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

	private final StyleSheet style = StyleSheets.ofTheTemplates();
	private final String css = new String(style.asset().plain(), StandardCharsets.UTF_8);

	@Test
	void it_is_the_design_system_with_its_licence_and_our_own_rules() {
		assertThat(css).startsWith("/*! GOV.UK Frontend, MIT Licence").contains(".govuk-error-summary").contains(".pw-board");
	}

	@Test
	void of_the_design_system_there_is_what_the_templates_use_and_no_more() {
		assertThat(css).contains(".govuk-table__cell", ".govuk-tag--red", ".govuk-date-input__item").doesNotContain("govuk-accordion", "govuk-cookie-banner",
				".govuk-header__");
		assertThat(style.asset().plain()).hasSizeLessThan(40_000);
		UsedRules used = UsedRules.of(Stream.of("<p class=\"govuk-body govuk-tag--${colour}\">"));
		assertThat(used.of(".govuk-body,.govuk-list{a:b}@media (width){.govuk-list{c:d}.govuk-body.govuk-tag--red{e:f}}@media screen{.x{g:h}}@media print{.govuk-body{k:l}}:root{i:j}"))
				.isEqualTo(".govuk-body{a:b}@media (width){.govuk-body.govuk-tag--red{e:f}}:root{i:j}");
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
		assertThat(StyleSheets.ofTheTemplates().address()).isEqualTo(style.address());
		assertThat(new GZIPInputStream(new ByteArrayInputStream(style.zipped())).readAllBytes()).isEqualTo(style.asset().plain());
	}
}
