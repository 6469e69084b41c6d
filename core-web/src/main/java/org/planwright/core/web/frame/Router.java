package org.planwright.core.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;
import org.planwright.core.web.frame.Answer.Shown;

/** Finds the page of an address, asks it, and writes what it answers. */
public final class Router {

	private final Plans plans;
	private final People people;
	private final String style;
	private final Scripts scripts;
	private final Supplier<Duration> idle;
	private final Templates templates = new Templates();
	private final List<Page> pages = new CopyOnWriteArrayList<>();

	/** A page with what its pattern finds in an address. */
	private record Match(Page page, Map<String, String> names) {
	}

	/**
	 * @param style the address of the style sheet
	 * @param idle how long a session holds without a request
	 */
	public Router(Plans plans, People people, String style, Scripts scripts, Supplier<Duration> idle) {
		this.plans = plans;
		this.people = people;
		this.style = style;
		this.scripts = scripts;
		this.idle = idle;
	}

	public void add(Page page) {
		pages.add(page);
	}

	void remove(Page page) {
		pages.remove(page);
	}

	boolean has(String path) {
		return match(path).isPresent();
	}

	/** Answers a request to look at a page. */
	public Answer.Ready get(HttpServletRequest request, String path) {
		return answer(request, path, Page::get);
	}

	/** Answers what a form sent. */
	public Answer.Ready post(HttpServletRequest request, String path) {
		return answer(request, path, Page::post);
	}

	private Answer.Ready answer(HttpServletRequest request, String path, BiFunction<Page, Visit, Answer> method) {
		Optional<Match> match = match(path);
		Visit visit = new Visit(plans, people, request, path, match.map(Match::names).orElse(Map.of()));
		Answer answer = match.map(found -> asked(found.page(), visit, method))
				.orElseGet(() -> Shown.problem(404, "There is no page at " + Visit.shortened(path) + "."));
		if (answer instanceof Answer.Again form) {
			return again(request, form);
		}
		return answer instanceof Shown shown ? written(shown, visit, visit.actor(), match) : (Answer.Ready) answer;
	}

	/** A form as it was filled in, which was not taken. */
	public Answer.Ready again(HttpServletRequest request, Answer.Again form) {
		Map<String, String> fields = new TreeMap<>(form.typed());
		fields.put(Typed.AGAIN, "true");
		return answer(Typed.request(request, Optional.of(form.actor()), fields), form.address().replaceFirst("\\?.*", ""), Page::post);
	}

	/** The page where one signs in, which takes along what was typed elsewhere. */
	public Answer.Ready signIn(HttpServletRequest request, String address, Map<String, String> typed) {
		Map<String, String> fields = new TreeMap<>(Typed.carry(typed));
		fields.put("next", address);
		return answer(Typed.request(request, Optional.empty(), fields), "/sign-in", Page::get);
	}

	/** Tells somebody who got no further than the front door why. */
	byte[] problem(HttpServletRequest request, Optional<Actor> actor, Shown shown) {
		return written(shown, new Visit(plans, people, request, request.getRequestURI(), Map.of()), actor, Optional.empty()).content();
	}

	private Optional<Match> match(String path) {
		return pages.stream().map(page -> Map.entry(page, Route.of(page.address()))).sorted(Comparator.comparing(each -> each.getValue().names()))
				.flatMap(each -> each.getValue().match(path).map(names -> new Match(each.getKey(), names)).stream()).findFirst();
	}

	private Answer asked(Page page, Visit visit, BiFunction<Page, Visit, Answer> method) {
		try {
			if (!visit.isFaulty()) {
				Answer answer = method.apply(page, visit);
				visit.checkUnknown();
				if (!visit.isFaulty()) {
					return answer;
				}
			}
			return refused(visit, 400);
		} catch (Refusal refusal) {
			return refused(visit, refusal);
		}
	}

	private static Answer refused(Visit visit, int status) {
		return new Shown(status, "frame/refused.ftlh", Map.of("faults", visit.faults()), false);
	}

	private Answer refused(Visit visit, Refusal refusal) {
		if (refusal.kind() == Refusal.Kind.UNKNOWN && isTooEarly(visit)) {
			visit.fault("knownAt", "is too early: " + refusal.getMessage());
			return refused(visit, refusal.kind().code());
		}
		return Shown.problem(refusal.kind().code(), refusal.getMessage());
	}

	/** Whether nothing of the plan was known by the day that is asked for. */
	private boolean isTooEarly(Visit visit) {
		if (!visit.isAboutAPlan() || visit.when().knownAt().isEmpty() || !plans.exists(visit.name("plan"))) {
			return false;
		}
		try {
			visit.plan();
			return false;
		} catch (Refusal nothingKnown) {
			return true;
		}
	}

	private Answer.Document written(Shown shown, Visit visit, Optional<Actor> actor, Optional<Match> match) {
		Map<String, Object> model = new TreeMap<>(shown.model());
		model.put("frame", Frame.of(visit, actor.map(Actor::id).map(visit::person).orElse(""), style, scripts, idle.get(), title(visit), navigation(visit, match)));
		byte[] html = templates.write(shown.template(), model).getBytes(StandardCharsets.UTF_8);
		return new Answer.Document(shown.status(), "text/html;charset=utf-8", html, "", shown.kept());
	}

	private String title(Visit visit) {
		return plans.list().stream().filter(plan -> plan.id().equals(visit.names().get("plan"))).map(plan -> plan.title()).findFirst().orElse("");
	}

	private List<Frame.Link> navigation(Visit visit, Optional<Match> match) {
		if (!visit.isAboutAPlan() || !plans.exists(visit.name("plan"))) {
			return List.of();
		}
		return pages.stream().filter(page -> page.navigation().isPresent())
				.sorted(Comparator.comparing(page -> page.navigation().orElseThrow().place()))
				.map(page -> new Frame.Link(visit.link(Route.of(page.address()).fill(visit.names())), page.navigation().orElseThrow().text(),
						match.filter(found -> found.page() == page).isPresent()))
				.toList();
	}
}
