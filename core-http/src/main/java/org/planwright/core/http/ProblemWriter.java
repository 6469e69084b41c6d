package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.planwright.core.http.problem.Problem;
import org.planwright.core.model.input.Fault;

/** Answers with a problem: as JSON, or as a page for people who look at pages. */
final class ProblemWriter {

	private ProblemWriter() {
	}

	static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		boolean page = wantsPage(request);
		byte[] body = page ? page(problem).getBytes(StandardCharsets.UTF_8) : problem.json();
		response.setStatus(problem.status());
		response.setHeader("ETag", null);
		response.setCharacterEncoding(null);
		response.setContentType(page ? "text/html;charset=utf-8" : Problem.MEDIA_TYPE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static boolean wantsPage(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		String path = request.getRequestURI();
		return accept != null && accept.contains("text/html") && !path.equals("/api") && !path.startsWith("/api/");
	}

	private static String page(Problem problem) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
				.append(escaped(problem.title())).append(" - Planwright</title></head>\n<body>\n<main>\n<h1>").append(escaped(problem.title()))
				.append("</h1>\n<p>").append(escaped(sentence(problem.detail()))).append("</p>\n");
		if (!problem.errors().isEmpty()) {
			page.append("<ul>\n");
			for (Fault error : problem.errors()) {
				page.append("<li>").append(escaped(error.toString())).append("</li>\n");
			}
			page.append("</ul>\n");
		}
		if (problem.instance().startsWith("urn:")) {
			page.append("<p>").append(escaped(problem.instance())).append("</p>\n");
		}
		if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
			page.append("<p><a href=\"/sign-in\">Sign in</a></p>\n");
		}
		return page.append("<p><a href=\"/\">Back to the board</a></p>\n</main>\n</body>\n</html>\n").toString();
	}

	private static String sentence(String detail) {
		return detail.isEmpty() ? detail : Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
