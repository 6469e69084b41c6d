package org.planwright.core.web.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.form.Forms;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.panel.Words;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Write;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Control.Option;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;

/** Records a value of a measure. */
@Component(service = Page.class)
public final class ObservePage extends FormPage {

	private static final List<Option> SYMBOLS = Stream.of(Reading.Symbol.values())
			.map(symbol -> new Option(symbol.written(), symbol.written() + ", " + Words.of(symbol))).toList();

	@Activate
	public ObservePage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Override
	public String address() {
		return "/plans/{plan}/measures/{measure}/observe";
	}

	@Override
	protected Form form(Visit visit) {
		Measure measure = visit.plan().measure(visit.name("measure"));
		return new Form("Record a value", "Of " + measure.title() + measure.unit().map(unit -> ", in " + unit).orElse("") + ".", "Record it",
				Control.number("value", "The value", "A number, as it was counted or published."),
				Control.choice("symbol", "Why there is no value", SYMBOLS).hinted("Only in place of a value, as official statistics say it."),
				Control.day("on", "The day it is about", "The last day of its period. For example, 30 9 2019."),
				Control.text("part", "The home, team or service it is about", "Its short name in small letters, such as oak-house. Leave empty for the whole. Never a child."),
				Control.number("outOf", "Of how many", "Where the value counts some of them; else leave it empty."),
				Control.number("sample", "How many answered", "For a survey; else leave it empty."),
				Control.text("source", "Where it comes from", "For example, the return of September. May be left empty."),
				Control.longText("note", "What to know about it", "May be left empty. Name no child."));
	}

	private static Observation observation(Fields f, String measure) {
		f.optionalText("part").ifPresent(part -> {
			try {
				Require.id("it", part);
			} catch (IllegalArgumentException e) {
				f.fault("part", "cannot be used: " + e.getMessage());
			}
		});
		return Forms.observation(f, measure);
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Observation observation = Fields.read(sent.input(), f -> observation(f, visit.name("measure")));
		visit.plans().write(visit.name("plan"), once.of(Write.add(actor, new Event.Observed(observation))));
		return "/plans/" + visit.name("plan") + "/measures/" + visit.name("measure");
	}
}
