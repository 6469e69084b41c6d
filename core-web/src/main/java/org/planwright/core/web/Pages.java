package org.planwright.core.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;

/** The pages: each a pure function of the plans and of what the address asks. */
final class Pages {

	private static final String PLAN = "plan";
	private static final String AS_OF = "asOf";
	private static final String KNOWN_AT = "knownAt";

	private final Plans plans;
	private final People people;
	private final String style;
	private final Templates templates = new Templates();

	/** A page with its status code. */
	record Page(int status, String html) {
	}

	/**
	 * @param style the address of the style sheet
	 */
	Pages(Plans plans, People people, String style) {
		this.plans = plans;
		this.people = people;
		this.style = style;
	}

	/**
	 * What was asked: a plan and two days.
	 *
	 * @param unknown parameters that mean nothing here
	 */
	private record Question(String plan, DateField asOf, DateField knownAt, List<String> unknown) {

		List<DateField> fields() {
			return List.of(asOf, knownAt);
		}

		boolean isFaulty() {
			return !unknown.isEmpty() || fields().stream().anyMatch(field -> !field.error().isEmpty());
		}

		When when() {
			return new When(asOf.value(), knownAt.value());
		}
	}

	/**
	 * The board of a plan, of the first one unless the address names another.
	 *
	 * @param names of the query parameters that the address has
	 * @param parameters the value of a query parameter, null when absent
	 */
	Page board(Set<String> names, UnaryOperator<String> parameters) {
		List<PlanHead> all = plans.list();
		Optional<String> named = Optional.ofNullable(parameters.apply(PLAN)).filter(plan -> !plan.isBlank());
		if (named.isPresent() && !plans.exists(named.get())) {
			return page(404, "unknown.ftlh", Map.of("plans", all, "wanted", shortened(named.get())));
		}
		if (all.isEmpty()) {
			return page(200, "empty.ftlh", Map.of());
		}
		Question question = new Question(named.orElseGet(() -> all.get(0).id()),
				DateField.read(AS_OF, "The day the board is about", parameters),
				DateField.read(KNOWN_AT, "The day by which it was known", parameters), unknown(names));
		return question.isFaulty() ? refused(400, question, all) : board(question, all);
	}

	private static List<String> unknown(Set<String> names) {
		return names.stream().filter(name -> !name.equals(PLAN) && !DateField.isPartOf(AS_OF, name) && !DateField.isPartOf(KNOWN_AT, name)).sorted()
				.map(Pages::shortened).toList();
	}

	private Page board(Question question, List<PlanHead> all) {
		PlanView view;
		try {
			view = plans.at(question.plan(), question.when());
		} catch (Refusal e) {
			Question wrong = new Question(question.plan(), question.asOf(), question.knownAt().wrong(e.getMessage()), List.of());
			return refused(e.kind().code(), wrong, all);
		}
		Map<String, Object> model = asked(question, all);
		model.put("board", new Boards(view, question.when(), people.names()).model());
		return page(200, "board.ftlh", model);
	}

	private Page refused(int status, Question question, List<PlanHead> all) {
		return page(status, "refused.ftlh", asked(question, all));
	}

	private static Map<String, Object> asked(Question question, List<PlanHead> all) {
		Map<String, Object> model = new TreeMap<>();
		model.put("plans", all);
		model.put("plan", question.plan());
		model.put("fields", question.fields());
		model.put("unknown", question.unknown());
		return model;
	}

	private Page page(int status, String template, Map<String, Object> content) {
		Map<String, Object> model = new TreeMap<>(content);
		model.put("style", style);
		return new Page(status, templates.write(template, model));
	}

	private static String shortened(String text) {
		return text.length() > 64 ? text.substring(0, 64) + "..." : text;
	}
}
