package org.planwright.bench.live;

import java.util.Optional;
import org.planwright.bench.live.Connection.Answer;
import org.planwright.bench.live.Load.Fault;

/** What is right to come back. */
final class Answers {

	private Answers() {
	}

	static Optional<Fault> ok(Answer answer) {
		return status(answer, 200).or(() -> holds(answer, "{"));
	}

	static Optional<Fault> status(Answer answer, int status) {
		if (answer.status() == status) {
			return Optional.empty();
		}
		String text = answer.text();
		return Optional.of(new Fault(false, answer.status() + " " + text.substring(0, Math.min(300, text.length())).replace('\n', ' ')));
	}

	static Optional<Fault> holds(Answer answer, String words) {
		return answer.text().contains(words) ? Optional.empty() : Optional.of(new Fault(false, "an answer without " + words));
	}
}
