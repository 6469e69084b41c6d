package org.planwright.core.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

	@Test
	void signing_in_leads_back_to_where_one_was() {
		assertThat(SignInPage.onward(Optional.of("/plans/sample/actions/1.1?asOf=2026-06-01"))).isEqualTo("/plans/sample/actions/1.1?asOf=2026-06-01");
		assertThat(SignInPage.onward(Optional.empty())).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example/", "/a b", "/a\r\nX: y", "elsewhere"})
	void it_leads_to_no_other_site(String next) {
		assertThat(SignInPage.onward(Optional.of(next))).isEqualTo("/");
	}
}
