package org.planwright.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.pack.PackFiles;
import org.planwright.core.exchange.pack.PacksService;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.assess.Programme;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rest.MemoryJournal;
import org.planwright.core.rest.SampleProgramme;
import org.planwright.core.web.about.AccessibilityPage;
import org.planwright.core.web.action.ActionPage;
import org.planwright.core.web.action.ActionTable;
import org.planwright.core.web.board.BoardPage;
import org.planwright.core.web.board.HomePage;
import org.planwright.core.web.change.ChangesPage;
import org.planwright.core.web.evidence.AcceptPage;
import org.planwright.core.web.evidence.AddMilestonePage;
import org.planwright.core.web.evidence.ConfidencePage;
import org.planwright.core.web.evidence.LiftPage;
import org.planwright.core.web.evidence.MovePage;
import org.planwright.core.web.evidence.ReportPage;
import org.planwright.core.web.evidence.ReviewPage;
import org.planwright.core.web.evidence.ObservePage;
import org.planwright.core.web.evidence.OverridePage;
import org.planwright.core.web.evidence.ProgressPage;
import org.planwright.core.web.evidence.ReturnPage;
import org.planwright.core.web.exchange.BenchmarksPage;
import org.planwright.core.web.exchange.DoctorPage;
import org.planwright.core.web.exchange.HandInPage;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Router;
import org.planwright.core.web.frame.Scripts;
import org.planwright.core.web.frame.StyleSheet;
import org.planwright.core.web.frame.StyleSheets;
import org.planwright.core.web.history.JournalPage;
import org.planwright.core.web.measure.MeasurePage;
import org.planwright.core.web.measure.MeasuresPage;
import org.planwright.core.web.meeting.ApprovePage;
import org.planwright.core.web.meeting.CallPage;
import org.planwright.core.web.meeting.ChangeDecisionPage;
import org.planwright.core.web.meeting.ChangeMeetingPage;
import org.planwright.core.web.meeting.CommentPage;
import org.planwright.core.web.meeting.DecidePage;
import org.planwright.core.web.meeting.MeetingPage;
import org.planwright.core.web.meeting.MeetingsPage;
import org.planwright.core.web.meeting.PackPage;
import org.planwright.core.web.meeting.TurnPage;
import org.planwright.core.web.panel.ProgrammePage;
import org.planwright.core.web.panel.ProgrammeTable;
import org.planwright.core.web.panel.ProgrammesPage;

/** The pages over the real engine, with a journal in memory. */
final class Site {

	static final Path SHIPPED = Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml");

	/** As if everybody came by HTTP Basic. */
	private static final Sessions NOBODY = (Sessions) Proxy.newProxyInstance(Site.class.getClassLoader(), new Class<?>[] { Sessions.class },
			(proxy, method, arguments) -> Optional.empty());

	final MemoryJournal journal = new MemoryJournal();
	final Plans plans;
	final StyleSheet style = StyleSheets.ofTheTemplates();
	private final List<Page> pages;
	private final Router router;
	private Optional<Runnable> faster = Optional.empty();

	Site() {
		this(new SampleProgramme());
	}

	/** With another programme than the sample's. */
	Site(Programme programme) {
		plans = MemoryEngine.plans(journal, journal, () -> LocalDate.of(2026, 6, 1), programme);
		pages = pages(new PacksService(plans, journal, new PackFiles(Path.of("target", "packs"))));
		router = router();
	}

	private static List<Page> pages(Packs packs) {
		return List.of(new HomePage(), new BoardPage(), new ActionPage(), new ActionTable(), new MeasuresPage(), new MeasurePage(),
			new JournalPage(), new ProgrammesPage(), new ProgrammePage(), new ProgrammeTable(), new DoctorPage(), new BenchmarksPage(), new AccessibilityPage(), new ChangesPage(), new MeetingsPage(), new MeetingPage(packs), new PackPage(packs),
			new CallPage(NOBODY), new CommentPage(NOBODY), new DecidePage(NOBODY), new TurnPage(NOBODY), new ApprovePage(NOBODY, packs),
			new ProgressPage(NOBODY), new ObservePage(NOBODY), new OverridePage(NOBODY), new MovePage(NOBODY), new ReturnPage(NOBODY), new ChangeMeetingPage(NOBODY), new ChangeDecisionPage(NOBODY),
			new ReportPage(NOBODY), new ReviewPage(NOBODY), new ConfidencePage(NOBODY), new AcceptPage(NOBODY), new LiftPage(NOBODY), new AddMilestonePage(NOBODY), new HandInPage(NOBODY));
	}

	/** A page as a browser sees it. */
	record Seen(int status, String html, Document document, boolean kept) {
	}

	Page page(Class<? extends Page> type) {
		return pages.stream().filter(type::isInstance).findFirst().orElseThrow();
	}

	private Router router() {
		Router all = new Router(overtaken(), journal, style.address(), new Scripts(), () -> Duration.ofMinutes(60));
		pages.forEach(all::add);
		return all;
	}

	/** Lets somebody else be faster than whoever writes next. */
	void justBefore(Runnable other) {
		faster = Optional.of(other);
	}

	private Plans overtaken() {
		return (Plans) Proxy.newProxyInstance(Site.class.getClassLoader(), new Class<?>[] { Plans.class }, (proxy, method, arguments) -> {
			if (method.getName().equals("write")) {
				Optional<Runnable> other = faster;
				faster = Optional.empty();
				other.ifPresent(Runnable::run);
			}
			try {
				return method.invoke(plans, arguments);
			} catch (InvocationTargetException refused) {
				throw refused.getCause();
			}
		});
	}

	Site with(String plan, boolean json) {
		new PlanFilesService(plans, journal).create(TextReader.read(plan.getBytes(StandardCharsets.UTF_8), json), Actor.SYSTEM,
				Optional.empty());
		return this;
	}

	static Site withSample() throws IOException {
		return new Site().with(sample(), true);
	}

	static Site withShippedPlan() throws IOException {
		return new Site().with(Files.readString(SHIPPED), false);
	}

	static String sample() throws IOException {
		try (InputStream in = SampleProgramme.class.getResourceAsStream("sample.json")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Asks for a page, with a query as it stands in an address. */
	Seen get(String address) {
		return seen(address, Optional.empty(), router::get);
	}

	Seen getAs(Actor actor, String address) {
		return seen(address, Optional.of(actor), router::get);
	}

	/** Sends a form. */
	Seen send(Actor actor, String address, String form) {
		return seen(address + "?" + form, Optional.of(actor), router::post);
	}

	/** Sends a form that has a file in it. */
	Seen handIn(Actor actor, String address, String name, byte[] content) {
		HttpServletRequest form = request(Map.of(), Optional.of(actor));
		return seen(router.post(new HttpServletRequestWrapper(form) {
			@Override
			public Part getPart(String field) {
				return field.equals("file") ? part(name, content) : null;
			}
		}, address));
	}

	private static Part part(String name, byte[] content) {
		return (Part) Proxy.newProxyInstance(Site.class.getClassLoader(), new Class<?>[] { Part.class }, (proxy, method, arguments) -> switch (method.getName()) {
			case "getSubmittedFileName" -> name;
			case "getSize" -> (long) content.length;
			case "getInputStream" -> new ByteArrayInputStream(content);
			default -> throw new UnsupportedOperationException(method.getName());
		});
	}

	/** Sends a form without an account, and is shown where to sign in. */
	Seen lost(String address, Map<String, String> typed) {
		Answer.Document page = (Answer.Document) router.signIn(request(Map.of(), Optional.empty()), address, typed);
		String html = new String(page.content(), StandardCharsets.UTF_8);
		return new Seen(page.status(), html, Jsoup.parse(html), page.kept());
	}

	Seen sendAsNobody(String address, String form) {
		return seen(address + "?" + form, Optional.empty(), router::post);
	}

	void add(Page page) {
		router.add(page);
	}

	private Seen seen(String address, Optional<Actor> sender, BiFunction<HttpServletRequest, String, Answer> method) {
		int mark = address.indexOf('?');
		String path = mark < 0 ? address : address.substring(0, mark);
		Map<String, String[]> parameters = new LinkedHashMap<>();
		for (String each : mark < 0 ? new String[0] : address.substring(mark + 1).split("&")) {
			parameters.put(each.substring(0, each.indexOf('=')), new String[] { URLDecoder.decode(each.substring(each.indexOf('=') + 1), StandardCharsets.UTF_8) });
		}
		return seen(method.apply(request(parameters, sender), path));
	}

	private static Seen seen(Answer answer) {
		if (answer instanceof Answer.GoTo elsewhere) {
			return new Seen(303, elsewhere.address(), Jsoup.parse(""), false);
		}
		Answer.Document document = (Answer.Document) answer;
		String html = new String(document.content(), StandardCharsets.UTF_8);
		return new Seen(document.status(), html, Jsoup.parse(html), document.kept());
	}

	/** Asks for the board of the only plan. */
	Seen board(String query) {
		return get("/plans/" + plans.list().get(0).id() + (query.isEmpty() ? "" : "?" + query));
	}

	private static HttpServletRequest request(Map<String, String[]> parameters, Optional<Actor> actor) {
		return (HttpServletRequest) Proxy.newProxyInstance(Site.class.getClassLoader(), new Class<?>[] { HttpServletRequest.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "getParameterMap" -> parameters;
					case "getParameter" -> parameters.containsKey(arguments[0]) ? parameters.get(arguments[0])[0] : null;
					case "getUserPrincipal" -> actor.orElse(null);
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}
}
