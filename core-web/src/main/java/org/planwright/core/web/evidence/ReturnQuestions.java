package org.planwright.core.web.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.form.Return;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.People;
import org.planwright.core.web.frame.Visit;

/** The questions of a return as a form has them, and what was answered as its programme reads it. */
final class ReturnQuestions {

	private ReturnQuestions() {
	}

	static List<Control> of(Return asked, Visit visit) {
		List<Control> controls = new ArrayList<>();
		asked.subject().ifPresent(subject -> controls.add(Control.choice(subject.name(), subject.label(), options(subject.choices()))));
		controls.add(period(asked));
		asked.questions().forEach(each -> controls.add(control(each, visit)));
		return controls;
	}

	private static Control period(Return asked) {
		if (asked.every() == Return.Every.MONTH) {
			return Control.month(asked.period(), "The month", "For example, 9 2019.");
		}
		String which = asked.register().isPresent() ? "On which it stands as you say." : "The last day of its period.";
		return Control.day(asked.period(), "The day", which + " For example, 29 9 2019.");
	}

	private static Control control(Return.Question asked, Visit visit) {
		return switch (asked.kind()) {
			case NUMBER -> Control.number(asked.name(), asked.label(), asked.hint());
			case TEXT -> Control.longText(asked.name(), asked.label(), asked.hint());
			case NAME -> Control.text(asked.name(), asked.label(), asked.hint());
			case DAY -> Control.day(asked.name(), asked.label(), asked.hint());
			case YES_OR_NO -> Control.yesOrNo(asked.name(), asked.label(), asked.hint());
			case CHOICE -> Control.choice(asked.name(), asked.label(), options(asked.choices())).hinted(asked.hint());
			case PERSON -> Control.choice(asked.name(), asked.label(), People.options(visit)).hinted(asked.hint());
		};
	}

	private static List<Control.Option> options(List<Return.Choice> choices) {
		return choices.stream().map(each -> new Control.Option(each.id(), each.title())).toList();
	}

	static String key(Return asked, Form sent) {
		List<Fault> faults = new ArrayList<>();
		Optional<String> subject = asked.subject().flatMap(one -> sent.said(one.name()).filter(id -> one.choices().stream().anyMatch(each -> each.id().equals(id))));
		Optional<String> period = sent.said(asked.period());
		asked.subject().filter(one -> subject.isEmpty()).ifPresent(one -> faults.add(new Fault(one.name(), "is missing")));
		if (period.isEmpty()) {
			faults.add(new Fault(asked.period(), "is missing"));
		}
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return asked.key(subject, period.get());
	}

	static Input body(Return asked, Form sent) {
		Map<String, Input> fields = new LinkedHashMap<>(((Input.Group) sent.input()).fields());
		fields.remove(asked.period());
		asked.subject().ifPresent(one -> fields.remove(one.name()));
		return new Input.Group("", 0, grouped(fields));
	}

	/** What belongs together goes in together: {@code experienced.holders}, {@code steps.works.done}. */
	private static Map<String, Input> grouped(Map<String, Input> fields) {
		Map<String, Input> whole = new LinkedHashMap<>();
		Map<String, Map<String, Input>> groups = new LinkedHashMap<>();
		fields.forEach((name, value) -> {
			int dot = name.indexOf('.');
			if (dot < 0) {
				whole.put(name, value);
			} else {
				groups.computeIfAbsent(name.substring(0, dot), any -> new LinkedHashMap<>()).put(name.substring(dot + 1), value);
			}
		});
		groups.forEach((name, inside) -> whole.put(name, new Input.Group(name, 0, grouped(inside))));
		return whole;
	}
}
