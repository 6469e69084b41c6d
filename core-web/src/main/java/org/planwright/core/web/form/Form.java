package org.planwright.core.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

/**
 * Questions that are answered together.
 *
 * @param explanation what it is for, above the questions
 * @param button what sends it
 * @param errors what is wrong, for the summary
 */
public record Form(String title, String explanation, String button, List<Control> controls, List<Wrong> errors) {

	/** @param target the id of the field it is about; empty when it is about none */
	public record Wrong(String target, String text) {
	}

	private static final int MOST_OTHERWISE = 20_000;

	public Form {
		controls = List.copyOf(controls);
		errors = List.copyOf(errors);
	}

	public Form(String title, String explanation, String button, Control... controls) {
		this(title, explanation, button, List.of(controls), List.of());
	}

	Form answered(Function<String, Optional<String>> sent) {
		return new Form(title, explanation, button, controls.stream().map(control -> control.answered(sent)).toList(), errors);
	}

	/** Whether it holds a file, or as much as one, and is sent in parts: forms are limited otherwise. */
	public boolean isInParts() {
		return controls.stream().anyMatch(control -> control.kind() == Control.Kind.FILE || control.value().length() > MOST_OTHERWISE);
	}

	/** What was answered, to be read as strictly as anything else that comes in; what went along unasked is not part of it. */
	public Input input() {
		Map<String, Input> fields = new LinkedHashMap<>();
		controls.stream().filter(control -> control.kind() != Control.Kind.HIDDEN).forEach(control -> control.input().ifPresent(said -> fields.put(control.name(), said)));
		return new Input.Group("", 0, fields);
	}

	/** The answer to one question. */
	public Optional<String> said(String name) {
		return controls.stream().filter(control -> control.name().equals(name)).findFirst().flatMap(Control::read);
	}

	/** The same with one control in place of that of the same name. */
	public Form with(Control other) {
		return new Form(title, explanation, button, controls.stream().map(each -> each.name().equals(other.name()) ? other : each).toList(), errors);
	}

	/** What was answered, beside what is the case now: somebody may have changed it meanwhile. */
	public Form seenAnew(Form now) {
		List<Control> anew = controls.stream().map(control -> control.kind() != Control.Kind.HIDDEN ? control
				: now.controls.stream().filter(each -> each.name().equals(control.name())).findFirst().orElse(control)).toList();
		return new Form(now.title, now.explanation, now.button, anew, errors);
	}

	/** As it was filled in by somebody who was signed out meanwhile. */
	Form keptForLater() {
		return new Form(title, "You were signed out while you filled this in. Nothing was taken yet: look at it again, and send it. " + explanation, button, controls, errors);
	}

	/** With what others did, as far as it is known, and that it may be sent again. */
	Form overtaken(List<String> others) {
		List<String> known = others.isEmpty() ? List.of("Meanwhile somebody else changed this.") : others;
		List<Wrong> told = new ArrayList<>(known.stream().map(each -> new Wrong("", each)).toList());
		told.add(new Wrong("", "Nothing of yours was taken. Look at it again, and send it once more if it still holds."));
		return new Form(title, explanation, button, controls, told);
	}

	Form refused(Refusal refusal) {
		List<Wrong> wrong = new ArrayList<>();
		List<Control> marked = new ArrayList<>(controls);
		for (Fault fault : refusal.faults()) {
			Optional<Control> asked = asked(fault.field()).or(() -> asked(fault.field() + "."));
			String text = asked.map(control -> control.label() + " " + fault.reason()).orElse(fault.reason());
			wrong.add(new Wrong(asked.map(Control::target).orElse(""), text));
			asked.ifPresent(control -> marked.set(controls.indexOf(control), control.wrong(text)));
		}
		return new Form(title, explanation, button, marked, wrong.isEmpty() ? List.of(new Wrong("", refusal.getMessage())) : wrong);
	}

	/** The question that fills a field, or with a dot at its end the first of a group. */
	private Optional<Control> asked(String field) {
		return controls.stream().filter(each -> each.kind() != Control.Kind.HIDDEN)
				.filter(each -> field.endsWith(".") ? each.name().startsWith(field) : each.name().equals(field)).findFirst();
	}
}
