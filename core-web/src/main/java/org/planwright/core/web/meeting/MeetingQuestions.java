package org.planwright.core.web.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.meeting.Meeting;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.People;
import org.planwright.core.web.frame.Visit;

/** What is asked of a meeting, whether it is called or changed. */
final class MeetingQuestions {

	private MeetingQuestions() {
	}

	static List<Control> asked(Visit visit) {
		return List.of(Control.text("title", "What it is called", ""), Control.day("date", "The day", "For example, 24 9 2019."),
				Control.choice("accountable", "Who approves its pack", People.options(visit)),
				Control.text("attendees", "Who is expected", "Roles and bodies, a comma between them."));
	}

	/** @param id of the meeting on a day */
	static Meeting answered(Form sent, Function<LocalDate, String> id) {
		List<String> attendees = sent.said("attendees").stream().flatMap(all -> Stream.of(all.split(","))).map(String::strip)
				.filter(each -> !each.isEmpty()).toList();
		return Fields.read(sent.input(), f -> {
			f.optionalText("attendees");
			LocalDate date = f.date("date");
			return new Meeting(id.apply(date), date, f.text("title"), f.text("accountable"), attendees);
		});
	}
}
