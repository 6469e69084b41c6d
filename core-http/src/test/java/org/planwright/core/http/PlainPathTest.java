package org.planwright.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

	@ParameterizedTest
	@ValueSource(strings = {"/", "/api", "/api/", "/api/plans/nottinghamshire-2019/actions/2.2", "/a_b/c-d/E9.", "/a.b.c", "/api/plans/a%20b",
			"/a,b", "/%C3%A9", "/~a/b!c", "/a.b/c"})
	void isReadInOneWay(String path) {
		assertThat(PlainPath.fault(path)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/a//b", "//", "//a", "/a/../b", "/..", "/...", "/a..b", "/./a", "/a/./b", "/.", "/a/.", "/a;b=c", "/a\\b", "/a/%2e%2e/b",
			"/a%2fb", "/a%5Cb", "/a%3Bb", "/a%252e", "/a%2e/b%00"})
	void canBeReadInTwoWays(String path) {
		assertThat(PlainPath.fault(path)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a", "a/b", ".", "/a b", "/a|b", "/a\"b", "/a%", "/a%2", "/a%zz", "/é", "/a\u0000", "/a\nb", "/%ff"})
	void isNoPath(String path) {
		assertThat(PlainPath.fault(path)).isPresent();
	}
}
