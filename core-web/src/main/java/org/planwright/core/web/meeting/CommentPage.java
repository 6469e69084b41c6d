package org.planwright.core.web.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.meeting.Chapter;
import org.planwright.core.model.meeting.Comment;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Says something on a chapter of a pack. */
@Component(service = Page.class)
public final class CommentPage extends FormPage {

	@Activate
	public CommentPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/meetings/{meeting}/comment";
	}

	@Override
	protected Form form(Visit visit) {
		visit.plan().meeting(visit.name("meeting"));
		List<Control.Option> chapters = Stream.of(Chapter.values()).map(chapter -> new Control.Option(chapter.word(), chapter.title())).toList();
		return new Form("Comment on the pack", "Comments stand in the pack, and stay there once it is approved.", "Add the comment",
				Control.choice("chapter", "The chapter", chapters), Control.longText("text", "The comment", "Name no child."));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Comment comment = Fields.read(sent.input(), f -> Forms.comment(f, visit.name("meeting"), actor.id(), visit.plans().today()));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.Commented(comment))));
		return "/plans/" + visit.name("plan") + "/meetings/" + visit.name("meeting");
	}
}
