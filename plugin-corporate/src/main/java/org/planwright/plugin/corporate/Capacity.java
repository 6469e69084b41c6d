package org.planwright.plugin.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Target;
import org.planwright.core.model.assess.ActionView;
import org.planwright.core.model.assess.Assessment;
import org.planwright.core.model.assess.MeasureView;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.rule.Coverage;
import org.planwright.core.rule.Settings;
import org.planwright.core.rule.programme.Counting;

/**
 * Who there is for the projects, and how these stand.
 *
 * @param posts how many there are to be
 * @param confirmed when that was confirmed
 * @param filled how many were, oldest first
 * @param projects the parts of the action
 */
public record Capacity(String action, String title, Optional<BigDecimal> posts, Optional<LocalDate> confirmed, List<Filled> filled, Status status,
		List<String> reasons, List<String> missing, List<Project> projects) {

	public record Filled(LocalDate on, BigDecimal posts) {
	}

	public record Project(String action, String title, Status status, List<String> reasons) {

		static Project of(String title, Assessment assessment) {
			return new Project(assessment.action(), title, assessment.headline(), assessment.reasons());
		}
	}

	static Capacity of(ActionView view, MeasureView measure, List<Project> projects, Settings settings) {
		Verdict verdict = Counting.judge(view, measure, Optional.empty(), settings);
		return new Capacity(view.action().ref(), measure.measure().title(), Coverage.outOf(measure), measure.target().flatMap(Target::confirmed),
				measure.whole().stream().flatMap(o -> filled(o).stream()).toList(), verdict.status(), verdict.reasons(), verdict.missing(),
				projects);
	}

	private static Optional<Filled> filled(Observation o) {
		return o.figure().map(value -> new Filled(o.on(), value));
	}
}
