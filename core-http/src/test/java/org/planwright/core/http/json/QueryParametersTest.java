package org.planwright.core.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.input.Refusal;

@DisplayName("Query parameters that an address does not know")
class QueryParametersTest {

	static class Knowing {
		@QueryParam("knownAt")
		private String knownAt;
	}

	static final class Dates extends Knowing {
		@QueryParam("asOf")
		private String asOf;
	}

	interface Resource {
		void reads(@PathParam("plan") String plan, @QueryParam("latest") String latest, @BeanParam Dates dates);

		void takesNone(@PathParam("plan") String plan);
	}

	private static Method method(String name) {
		return Arrays.stream(Resource.class.getMethods()).filter(method -> method.getName().equals(name)).findFirst().orElseThrow();
	}

	private static Refusal refused(String method, String... asked) {
		return catchThrowableOfType(Refusal.class, () -> QueryParameters.check(List.of(asked), method(method)));
	}

	@Test
	void what_the_method_or_its_bean_takes_is_known() {
		assertThatCode(() -> QueryParameters.check(List.of("latest", "asOf", "knownAt"), method("reads"))).doesNotThrowAnyException();
		assertThatCode(() -> QueryParameters.check(List.of(), method("takesNone"))).doesNotThrowAnyException();
	}

	@Test
	void each_that_is_not_is_named_beside_those_that_are() {
		Refusal refusal = refused("reads", "asof", "asOf", "knownat");
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNREADABLE);
		assertThat(refusal.faults()).extracting("field").containsExactly("asof", "knownat");
		assertThat(refusal).hasMessageEndingWith("known here: asOf, knownAt, latest");
	}

	@Test
	void where_none_is_known_the_answer_says_so() {
		assertThat(refused("takesNone", "plan")).hasMessage("plan: is not a known query parameter; none is known here");
	}

	@Test
	void a_long_one_is_shown_in_part() {
		assertThat(refused("takesNone", "x".repeat(1000)).getMessage()).hasSizeLessThan(150);
	}
}
