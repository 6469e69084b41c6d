package org.planwright.core.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.ServiceReference;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Part;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.service.Plans.ProgrammeInfo;

/** A programme whose addresses would be those of the core is not taken in. */
class TakenIdTest {

	private final Programmes programmes = new Programmes();

	private record Named(String id) implements Programme {
		@Override
		public String title() {
			return id;
		}

		@Override
		public String rulesVersion() {
			return "1";
		}

		@Override
		public List<Part> judge(ActionView action) {
			return List.of();
		}
	}

	@SuppressWarnings("unchecked")
	private static ServiceReference<Programme> reference(int rank) {
		return (ServiceReference<Programme>) Proxy.newProxyInstance(TakenIdTest.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
				(proxy, method, arguments) -> method.getName().equals("compareTo")
						? Integer.compare(rank, Integer.parseInt(arguments[0].toString()))
						: method.getName().equals("toString") ? Integer.toString(rank) : null);
	}

	@ParameterizedTest
	@ValueSource(strings = {"account", "openapi.json", "plans", "programmes", "statistics"})
	void an_id_that_is_an_address_of_the_core_is_ignored_and_its_leaving_too(String taken) {
		Programme wrong = new Named(taken);
		ServiceReference<Programme> reference = reference(1);
		programmes.bindProgramme(new Named("fostering"), reference(2));

		programmes.bindProgramme(wrong, reference);
		assertThat(programmes.infos()).extracting(ProgrammeInfo::id).containsExactly("fostering");
		assertThat(programmes.find(taken)).isEmpty();

		programmes.unbindProgramme(wrong, reference);
		assertThat(programmes.infos()).extracting(ProgrammeInfo::id).containsExactly("fostering");
	}

	@Test
	void any_other_id_is_taken_in() {
		programmes.bindProgramme(new Named("plan"), reference(1));

		assertThat(programmes.infos()).extracting(ProgrammeInfo::id).containsExactly("plan");
	}
}
