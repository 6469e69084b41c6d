package org.planwright.core.web.exchange;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.web.form.Control;
import org.planwright.core.web.form.Form;
import org.planwright.core.web.form.FormPage;
import org.planwright.core.web.form.Once;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.measure.Figure;

/** Takes a file of figures, after what it says was looked at. It is kept here meanwhile, as it may be larger than a page is to be. */
@Component(service = Page.class)
public final class HandInPage extends FormPage {

	private static final String FILE = "file";
	private static final String SHOWN = "shown";
	private static final int LARGEST = 500_000;
	private static final int LONGEST_NAME = 100;
	private static final int MOST_SHOWN = 50;

	private volatile Optional<Returns> returns = Optional.empty();

	private final Shown shown = new Shown(Clock.systemUTC());

	@Activate
	public HandInPage(@Reference Sessions sessions) {
		super(sessions);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	public void bindReturns(Returns service) {
		returns = Optional.of(service);
	}

	void unbindReturns(Returns service) {
		returns = returns.filter(known -> known != service);
	}

	@Override
	public String address() {
		return "/plans/{plan}/hand-in";
	}

	@Override
	protected Form form(Visit visit) {
		return visit.text(SHOWN).map(any -> seen(Control.hidden(SHOWN, ""))).orElseGet(() -> blank(visit));
	}

	private static Form blank(Visit visit) {
		return new Form("Hand in figures", "A table with a row for each value of a measure of “" + visit.plan().head().title() + "”: its columns measure, date and value, and perhaps part, out of, sample and note."
				+ " The page of all measures has an empty one. What it says is shown before anything is taken.", "Look at it",
				Control.file(FILE, "The file", "A CSV file or a workbook, of at most 500 KB. Name no child."));
	}

	private static Form seen(Control... handed) {
		return new Form("Take in these figures?", "Nothing was taken yet. What the file says that is new to the plan:", "Take them in", handed);
	}

	@Override
	protected Optional<Look> look(Visit visit, Form sent) {
		return visit.text(SHOWN).isPresent() ? Optional.empty() : Optional.of(look(visit, handed(visit)));
	}

	private Look look(Visit visit, Shown.Handed handed) {
		Actor actor = Actor.of(visit.request().getUserPrincipal());
		Returns.Look look = asked(service -> service.look(visit.name("plan"), handed.content(), handed.name(), actor));
		if (look.fresh().isEmpty()) {
			throw Refusal.wrong(FILE, look.known() == 0 ? "has no value in it" : "says nothing new: the plan knows all its values already");
		}
		return new Look(said(visit.plan(), look), seen(Control.hidden(SHOWN, shown.keep(actor.id(), handed))));
	}

	private static List<String> said(PlanView plan, Returns.Look look) {
		List<String> said = new ArrayList<>(look.fresh().stream().limit(MOST_SHOWN).map(each -> said(plan.measure(each.measure()), each)).toList());
		if (look.fresh().size() > MOST_SHOWN) {
			said.add("and " + (look.fresh().size() - MOST_SHOWN) + " more.");
		}
		if (look.known() > 0) {
			said.add("Passed over: " + look.known() + " that the plan knows already.");
		}
		look.remarks().forEach(remark -> said.add(remark + "."));
		return said;
	}

	private static String said(Measure measure, Observation value) {
		return measure.title() + value.part().map(part -> ", " + part).orElse("") + ", " + Days.words(value.on()) + ": " + Figure.words(value.reading(), measure.unit());
	}

	private static Shown.Handed handed(Visit visit) {
		Part part = visit.file(FILE).filter(file -> file.getSize() > 0).orElseThrow(() -> Refusal.wrong(FILE, "is missing, or empty"));
		if (part.getSize() > LARGEST) {
			throw Refusal.wrong(FILE, "is larger than 500 KB: hand it in as several");
		}
		try (InputStream content = part.getInputStream()) {
			return new Shown.Handed(plain(part.getSubmittedFileName()), content.readAllBytes());
		} catch (IOException e) {
			throw Refusal.wrong(FILE, "broke off");
		}
	}

	/** It becomes part of the source of each value. */
	private static String plain(String name) {
		String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
		return plain.isEmpty() ? "figures" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
	}

	@Override
	protected String send(Visit visit, Actor actor, Form sent, Once once) {
		Shown.Handed handed = shown.find(actor.id(), sent.said(SHOWN).orElse(""))
				.orElseThrow(() -> Refusal.wrong(FILE, "was shown too long ago, or before something was restarted: hand it in once more"));
		asked(service -> service.take(visit.name("plan"), handed.content(), handed.name(), Delivery.OnFault.STOP, Optional.empty(), actor));
		return "/plans/" + visit.name("plan") + "/measures";
	}

	/** A row is named with what is wrong; what is wrong with all of the file is said of the file. */
	private <T> T asked(Function<Returns, T> question) {
		try {
			return question.apply(returns.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "Figures cannot be handed in: the bundle core-exchange, which reads them, is not running.")));
		} catch (Refusal refusal) {
			boolean ofTheFile = refusal.faults().isEmpty() && refusal.kind() == Refusal.Kind.WRONG;
			throw ofTheFile ? Refusal.wrong(FILE, refusal.getMessage()) : new Refusal(refusal.kind(), refusal.getMessage(), refusal.faults().stream().map(HandInPage::named).toList());
		}
	}

	private static Fault named(Fault fault) {
		return fault.field().isEmpty() && fault.line() == 0 ? new Fault(FILE, fault.reason())
				: new Fault("", (fault.line() > 0 ? "Line " + fault.line() + (fault.field().isEmpty() ? "" : ", ") : "") + fault.field() + " " + fault.reason());
	}

	/** The file is to be chosen anew, as it is to be another. */
	@Override
	protected Form again(Form sent, Visit visit) {
		return blank(visit);
	}
}
