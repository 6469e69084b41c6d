package org.planwright.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwright.core.engine.Sample.opened;
import static org.planwright.core.engine.Sample.panels;
import static org.planwright.core.engine.Sample.programme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.planwright.core.engine.judge.Programmes;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Refusal;
import org.planwright.live.update.proof.Candidate;
import org.planwright.live.update.proof.Finding;

class RulesProofTest {

	private final MemoryJournal journal = new MemoryJournal();
	private final Programme green = programme("p", view -> Verdict.of(Status.GREEN, "all is well"));

	private List<Finding> proof(Object... newcomer) {
		return new RulesProof(opened(journal, green), new Programmes(List.of(green))).examine(new Candidate() {

			@Override
			public Bundle newcomer() {
				return null;
			}

			@Override
			public Bundle incumbent() {
				return null;
			}

			@Override
			public <S> List<S> offered(Class<S> type) {
				return Stream.of(newcomer).filter(type::isInstance).map(type::cast).toList();
			}
		});
	}

	@Test
	void rules_that_say_the_same_are_noted_as_such() {
		assertThat(proof(programme("p", view -> Verdict.of(Status.GREEN, "still well")))).singleElement().satisfies(finding -> {
			assertThat(finding.grave()).isFalse();
			assertThat(finding.detail()).contains("0 change their status");
		});
	}

	@Test
	void a_difference_is_said_with_its_reason_and_is_no_refusal() {
		assertThat(proof(programme("p", view -> Verdict.of(Status.AMBER, "the last figure is old"))))
				.anySatisfy(finding -> assertThat(finding.detail())
						.contains("turns 1.1 of plan ", "from GREEN to AMBER, because the last figure is old"))
				.noneMatch(Finding::grave);
	}

	@Test
	void rules_that_throw_are_refused_with_the_action() {
		assertThat(proof(programme("p", view -> {
			throw new IllegalStateException("no such table");
		}))).anySatisfy(finding -> {
			assertThat(finding.grave()).isTrue();
			assertThat(finding.detail()).contains("fail on action 1.1", "no such table");
		});
	}

	private static <T, R> Function<T, List<R>> failing(String words) {
		return asked -> {
			throw new IllegalStateException(words);
		};
	}

	@Test
	void panels_and_returns_that_throw_are_refused_with_what_was_asked() {
		assertThat(proof(green, panels(failing("no chart"), failing("no series"), failing("no form"))))
				.filteredOn(Finding::grave).extracting(Finding::detail).satisfiesExactlyInAnyOrder(
						detail -> assertThat(detail).contains("its panels of plan ", "no chart"),
						detail -> assertThat(detail).contains("the measures of action 1.1", "no series"),
						detail -> assertThat(detail).contains("the measures of action 1.2", "no series"),
						detail -> assertThat(detail).contains("its returns of plan ", "no form"));
	}

	@Test
	void panels_that_refuse_what_they_read_are_no_fault_of_the_version() {
		assertThat(proof(green, panels(plan -> {
			throw Refusal.wrong("day", "cannot be read");
		}, action -> List.of(), plan -> List.of()))).noneMatch(Finding::grave);
	}
}
