package org.planwright.core.model.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;

/**
 * What a programme takes in of a period, described for whoever asks people for it.
 *
 * @param id the last part of its address: {@code returns}
 * @param period the name of the field that says the period
 * @param subject what it is about besides, where there are several; empty when there is but one
 * @param register where each thing is told of anew; empty where every period has a return of its own
 */
public record Return(String id, String title, String explanation, Every every, String period, Optional<Subject> subject, List<Question> questions,
		Optional<Register> register) {

	/** How long a period is. */
	public enum Every {
		/** Said as a month. */
		MONTH,
		/** Said by its last day. */
		DAY
	}

	/** @param name of the field that says which */
	public record Subject(String name, String label, List<Choice> choices) {
		public Subject {
			choices = List.copyOf(choices);
		}
	}

	/**
	 * Things of which the newest holds, so that a form to change one begins with it.
	 *
	 * @param kind of its records
	 * @param key the name of the field that says which
	 */
	public record Register(String kind, String key) {
		public Register {
			Require.id("kind", kind);
			Require.text("key", key);
		}
	}

	/** One of several things a return may be about. */
	public record Choice(String id, String title) {
	}

	/**
	 * A question.
	 *
	 * @param name of the field it fills; with a dot, of a field in a group: {@code experienced.holders}
	 * @param hint what helps to answer it; empty when nothing does
	 * @param choices to choose from, for a choice
	 */
	public record Question(String name, String label, String hint, Kind kind, List<Choice> choices) {

		/** What answers it. */
		public enum Kind {
			NUMBER, TEXT, NAME, DAY, YES_OR_NO, CHOICE,
			/** One of those the plan speaks of, by id. */
			PERSON
		}

		public Question {
			choices = List.copyOf(choices);
		}

		public static Question number(String name, String label, String hint) {
			return new Question(name, label, hint, Kind.NUMBER, List.of());
		}

		public static Question text(String name, String label, String hint) {
			return new Question(name, label, hint, Kind.TEXT, List.of());
		}

		/** Answered in a few words. */
		public static Question name(String name, String label, String hint) {
			return new Question(name, label, hint, Kind.NAME, List.of());
		}

		public static Question day(String name, String label, String hint) {
			return new Question(name, label, hint, Kind.DAY, List.of());
		}

		public static Question yesOrNo(String name, String label, String hint) {
			return new Question(name, label, hint, Kind.YES_OR_NO, List.of());
		}

		public static Question person(String name, String label, String hint) {
			return new Question(name, label, hint, Kind.PERSON, List.of());
		}

		public static Question choice(String name, String label, Choice... choices) {
			return new Question(name, label, "", Kind.CHOICE, List.of(choices));
		}
	}

	/** What may be said beside the figures of any return. */
	public static final Question NOTE = Question.text("note", "What to know about it", "May be left empty. Name no child.");

	public Return {
		Require.id("id", id);
		Require.text("title", title);
		Objects.requireNonNull(explanation, "explanation");
		Objects.requireNonNull(every, "every");
		Objects.requireNonNull(subject, "subject");
		questions = List.copyOf(questions);
		Objects.requireNonNull(register, "register");
	}

	public Return(String id, String title, String explanation, Every every, String period, Optional<Subject> subject, List<Question> questions) {
		this(id, title, explanation, every, period, subject, questions, Optional.empty());
	}

	public static Return monthly(String id, String title, String explanation, Question... questions) {
		return new Return(id, title, explanation, Every.MONTH, "month", Optional.empty(), List.of(questions));
	}

	/** @param period the name of the field that says the day */
	public static Return ofDay(String id, String title, String explanation, String period, Question... questions) {
		return new Return(id, title, explanation, Every.DAY, period, Optional.empty(), List.of(questions));
	}

	/** @param period the name of the field that says on which day it stood so */
	public static Return register(String id, String title, String explanation, Register register, String period, Question... questions) {
		return new Return(id, title, explanation, Every.DAY, period, Optional.empty(), List.of(questions), Optional.of(register));
	}

	/** The same with these questions. */
	public Return asking(List<Question> others) {
		return new Return(id, title, explanation, every, period, subject, others, register);
	}

	/** The same for each of several things. */
	public Return of(Subject one) {
		return new Return(id, title, explanation, every, period, Optional.of(one), questions, register);
	}

	/** How people are led to it where its figures are missing. */
	public String remedy() {
		return "Send it by the form “" + title + "”.";
	}

	/** What tells one from the others: {@code 2019-09}, or {@code oak-2019-09-15}. */
	public String key(Optional<String> about, String when) {
		return about.map(each -> each + "-" + when).orElse(when);
	}
}
