package org.planwright.core.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.planwright.core.http.Rights.Admission;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.account.SessionStore;
import org.planwright.core.http.kept.Kept;
import org.planwright.core.http.kept.KeptAnswers;
import org.planwright.core.http.kept.Question;
import org.planwright.core.http.page.ProblemPage;
import org.planwright.core.http.problem.Problem;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.http.problem.Unexpected;
import org.planwright.core.http.watch.Tally;
import org.planwright.core.model.service.Plans;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;

/**
 * What every request passes first, whichever bundle answers it: limits, who is asking, what he may, and whether the answer
 * is known already. A request that is dispatched again passes it again.
 */
@Component(service = Preprocessor.class, property = "planwright.door=front", configurationPid = "org.planwright.http")
@Designate(ocd = HttpConfiguration.class)
public final class FrontDoor implements Preprocessor {

	private static final Map<String, String> TRY_LATER = Map.of("Retry-After", "5");

	/** The server hands an answer to the network in pieces of its buffer's size, and each thread keeps a copy of the largest. */
	private static final int LARGEST_PIECE = 128 * 1024;

	private final Rights rights;
	private final SessionStore sessions;
	private final KeptAnswers kept;
	private final Tally tally;
	private final ProblemWriter problems;
	private volatile Settings settings;
	private volatile Optional<Plans> plans = Optional.empty();

	@Activate
	public FrontDoor(HttpConfiguration configuration, @Reference Logins logins, @Reference SessionStore sessions, @Reference KeptAnswers kept,
			@Reference Tally tally) {
		this.rights = new Rights(logins, sessions);
		this.sessions = sessions;
		this.kept = kept;
		this.tally = tally;
		this.problems = new ProblemWriter(sessions);
		modified(configuration);
	}

	@Modified
	void modified(HttpConfiguration configuration) {
		settings = Settings.of(configuration);
		kept.limit(settings.keptBytes());
		sessions.limit(settings.sessionIdle(), settings.sessionLongest());
		// Pages say how long a session may be idle.
		kept.forget();
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindPlans(Plans service) {
		plans = Optional.of(service);
	}

	void unbindPlans(Plans service) {
		plans = plans.filter(known -> known != service);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindPage(ProblemPage page) {
		problems.show(page);
	}

	void unbindPage(ProblemPage page) {
		problems.showNoMore(page);
	}

	@Override
	public void init(FilterConfig config) {
	}

	@Override
	public void destroy() {
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain) throws IOException, ServletException {
		HttpServletRequest request = FormInParts.orOther((HttpServletRequest) servletRequest);
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		Settings current = settings;
		Headers.apply(response);
		try {
			Limits.check(request, current);
			Admission admitted = rights.admit(request, current);
			Limits.checkBody(request, current);
			admitted.actor().ifPresent(actor -> Headers.markPrivate(response));
			if (AdmittedRequest.isAnsweredLater(request)) {
				Answer answer = new Answer(response);
				answer.passThrough();
				pass(request, answer, chain, admitted, current);
			} else if (isRead(request)) {
				read(request, response, chain, admitted, current);
			} else {
				Answer answer = new Answer(response);
				pass(request, answer, chain, admitted, current);
				sessions.freshCookie(request).ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
				finish(request, response, answer);
			}
		} catch (TurnedAway away) {
			turnAway(request, response, away);
		} catch (RuntimeException e) {
			failed(request, response, e);
		}
		if (!isHeld(request)) {
			tally.request(response.getStatus());
		}
	}

	private static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

	private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Admission admitted, Settings current)
			throws IOException, ServletException {
		Question question = Question.of(request, admitted.actor(), Addresses.isOfApi(request.getRequestURI()));
		Optional<Kept> known = kept.find(question);
		if (known.isEmpty()) {
			Answer answer = new Answer(response);
			known = kept.answer(question, () -> {
				pass(request, answer, chain, admitted, current);
				return isHeld(request) ? Optional.empty() : keepable(answer);
			});
			if (known.isEmpty()) {
				finish(request, response, answer);
				return;
			}
		}
		deliver(request, response, known.get());
	}

	private static void pass(HttpServletRequest request, Answer answer, FilterChain chain, Admission admitted, Settings current)
			throws IOException, ServletException {
		try {
			chain.doFilter(new AdmittedRequest(request, admitted.actor(), admitted.bySession(), answer, current), answer);
			if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
				// The whiteboard has made an error of what a servlet threw.
				noteClosed(request, failure);
			}
		} catch (IOException | ServletException | RuntimeException e) {
			noteClosed(request, e);
			if (answer.isPassingThrough()) {
				throw e;
			}
			if (answer.overruled().isEmpty() && !isHeld(request)) {
				answer.fail(Unexpected.problem(request.getMethod() + " " + request.getRequestURI(), e));
			}
		}
	}

	/** What it needs is being replaced: the gate before this door holds the request and sends it in again. */
	private static void noteClosed(HttpServletRequest request, Throwable failure) {
		LaneClosed.in(failure).ifPresent(closed -> request.setAttribute(LaneClosed.ATTRIBUTE, closed.base()));
	}

	private static boolean isHeld(HttpServletRequest request) {
		return request.getAttribute(LaneClosed.ATTRIBUTE) != null;
	}

	private static Optional<Kept> keepable(Answer answer) {
		String caching = answer.getHeader("Cache-Control");
		boolean plain = answer.getStatus() == HttpServletResponse.SC_OK && !answer.isPassingThrough() && answer.overruled().isEmpty();
		if (!plain || answer.getHeader("Set-Cookie") != null || caching != null && caching.contains("no-store")) {
			return Optional.empty();
		}
		byte[] content = answer.content();
		return Optional.of(new Kept(content, type(answer), EntityTag.of(content, answer.getHeader("ETag")), own(answer)));
	}

	private static String type(Answer answer) {
		return answer.getContentType() == null ? "application/octet-stream" : answer.getContentType();
	}

	/** The headers that whoever answered has set, besides those that every answer has. */
	private static List<String> own(Answer answer) {
		return answer.getHeaderNames().stream()
				.filter(name -> !name.equalsIgnoreCase("ETag") && !name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Date")
						&& !name.equalsIgnoreCase("Server") && !Headers.isCommon(name, answer.getHeader(name)))
				.flatMap(name -> java.util.stream.Stream.of(name, answer.getHeader(name))).toList();
	}

	private static void deliver(HttpServletRequest request, HttpServletResponse response, Kept answer) throws IOException {
		List<String> own = answer.headers();
		for (int i = 0; i < own.size(); i += 2) {
			response.setHeader(own.get(i), own.get(i + 1));
		}
		response.setHeader("ETag", answer.tag());
		if (EntityTag.matches(request.getHeader("If-None-Match"), answer.tag())) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		response.setContentType(answer.type());
		response.setContentLength(answer.body().length);
		response.setBufferSize(Math.max(1, Math.min(answer.body().length, LARGEST_PIECE)));
		response.getOutputStream().write(answer.body());
	}

	/** Sends what is to be sent and was not kept. */
	private void finish(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
		if (isHeld(request)) {
			return;
		}
		if (answer.overruled().isPresent()) {
			turnAway(request, response, answer.overruled().get());
		} else if (answer.isPassingThrough()) {
			// Is out already, or in other hands.
			return;
		} else if (answer.failure().isPresent()) {
			problems.write(request, response, answer.failure().get());
		} else if (answer.isBareError(Addresses.isOfApi(request.getRequestURI()))) {
			problems.write(request, response, explained(request, response));
		} else {
			send(request, response, answer);
		}
	}

	private static void send(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
		byte[] content = answer.content();
		if (answer.getStatus() == HttpServletResponse.SC_OK && isRead(request)) {
			deliver(request, response, new Kept(content, type(answer), EntityTag.of(content, answer.getHeader("ETag")), List.of()));
		} else if (content.length > 0) {
			response.setContentLength(content.length);
			response.getOutputStream().write(content);
		}
	}

	private Problem explained(HttpServletRequest request, HttpServletResponse response) {
		int status = response.getStatus();
		String path = request.getRequestURI();
		if (status != 405) {
			response.setHeader("Allow", null);
		}
		if (status == 401 && response.getHeader("WWW-Authenticate") == null) {
			Logins.unknown("").headers().forEach(response::setHeader);
		}
		return switch (status) {
			case 401 -> Problem.of(status, "this needs an account", path);
			case 404 -> Problem.of(status, Addresses.unknown(path, removed(request), plans), path);
			case 405 -> Problem.of(status, request.getMethod() + " is not possible here", path);
			case 406 -> Problem.of(status, "this does not come in the form that the Accept header asks for", path);
			case 415 -> Problem.of(status, "the header Content-Type names nothing that is taken here; most addresses take JSON in UTF-8: application/json", path);
			default -> status >= 500 ? Unexpected.problem(request.getMethod() + " " + path, status)
					: Problem.of(status, "the request was refused", path);
		};
	}

	/** The address of the Application that was removed and that the request leads to. */
	private static Optional<String> removed(HttpServletRequest request) {
		return Optional.ofNullable((String) request.getAttribute(Lanes.GONE_ATTRIBUTE));
	}

	private void turnAway(HttpServletRequest request, HttpServletResponse response, TurnedAway away) throws IOException {
		away.headers().forEach(response::setHeader);
		problems.write(request, response, Problem.of(away.status(), away.getMessage(), request.getRequestURI()));
		if (away.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
			Remainder.discard(request);
		}
	}

	/** Whatever goes wrong in here ends the request: it never lets it in. */
	private void failed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure) throws IOException {
		Problem problem = Unexpected.problem(request.getMethod() + " " + request.getRequestURI(), 503, failure);
		if (!response.isCommitted()) {
			TRY_LATER.forEach(response::setHeader);
			problems.write(request, response, problem);
		}
	}
}
