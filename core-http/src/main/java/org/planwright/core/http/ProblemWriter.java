package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.http.account.SessionStore;
import org.planwright.core.http.page.ProblemPage;
import org.planwright.core.http.problem.Problem;
import org.planwright.core.http.session.Session;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.service.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with a problem: as JSON, or as a page for people who look at pages. */
final class ProblemWriter {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

	private final SessionStore sessions;
	private volatile Optional<ProblemPage> site = Optional.empty();

	ProblemWriter(SessionStore sessions) {
		this.sessions = sessions;
	}

	/** From here on people are told on a page of the site. */
	void show(ProblemPage page) {
		site = Optional.of(page);
	}

	void showNoMore(ProblemPage page) {
		site = site.filter(known -> known != page);
	}

	void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED && Browsers.leadToSignIn(request, response)) {
			return;
		}
		boolean page = Browsers.wantPage(request);
		byte[] body = page ? page(request, problem) : problem.json();
		response.setStatus(problem.status());
		response.setHeader("ETag", null);
		response.setCharacterEncoding(null);
		response.setContentType(page ? "text/html;charset=utf-8" : Problem.MEDIA_TYPE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private byte[] page(HttpServletRequest request, Problem problem) {
		List<String> faults = Stream.concat(problem.errors().stream().map(Fault::toString), Stream.of(problem.instance()).filter(id -> id.startsWith("urn:")))
				.toList();
		try {
			return site.map(page -> page.write(request, actor(request), problem.status(), problem.detail(), faults))
					.orElseGet(() -> bare(problem, faults));
		} catch (RuntimeException e) {
			LOG.warn("The page that says what went wrong cannot be shown", e);
			return bare(problem, faults);
		}
	}

	/** Some are turned away before anybody asks who they are. */
	private Optional<Actor> actor(HttpServletRequest request) {
		return request.getHeader("Authorization") == null ? sessions.enter(request).map(Session::actor) : Optional.empty();
	}

	private static byte[] bare(Problem problem, List<String> faults) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
				.append(escaped(problem.title())).append(" - Planwright</title></head>\n<body>\n<main>\n<h1>").append(escaped(problem.title()))
				.append("</h1>\n<p>").append(escaped(sentence(problem.detail()))).append("</p>\n");
		faults.forEach(fault -> page.append("<p>").append(escaped(fault)).append("</p>\n"));
		if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
			page.append("<p><a href=\"/sign-in\">Sign in</a></p>\n");
		}
		return page.append("<p><a href=\"/\">Back to the board</a></p>\n</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String sentence(String detail) {
		return detail.isEmpty() ? detail : Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
