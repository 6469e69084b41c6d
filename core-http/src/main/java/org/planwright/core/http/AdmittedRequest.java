package org.planwright.core.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;

/** A request as those behind the front door see it: with its account, and a body that ends at the limit. */
final class AdmittedRequest extends HttpServletRequestWrapper {

	private static final String LATER = "org.planwright.core.http.later";

	private final Optional<Actor> actor;
	private final boolean bySession;
	private final Answer answer;
	private final Settings settings;
	private LimitedBody body;

	AdmittedRequest(HttpServletRequest request, Optional<Actor> actor, boolean bySession, Answer answer, Settings settings) {
		super(request);
		this.actor = actor;
		this.bySession = bySession;
		this.answer = answer;
		this.settings = settings;
	}

	/** HEAD is answered as GET; the server leaves out the body. */
	@Override
	public String getMethod() {
		return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
	}

	@Override
	public Principal getUserPrincipal() {
		return actor.orElse(null);
	}

	@Override
	public String getRemoteUser() {
		return actor.map(Actor::id).orElse(null);
	}

	@Override
	public String getAuthType() {
		return actor.isEmpty() ? null : bySession ? FORM_AUTH : BASIC_AUTH;
	}

	@Override
	public boolean isUserInRole(String name) {
		return actor.isPresent() && Arrays.stream(Role.values()).filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
				.anyMatch(role -> actor.get().role().includes(role));
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (body == null) {
			body = new LimitedBody(super.getInputStream(), settings.largestBody(getRequestURI()), answer);
		}
		return body;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	@Override
	public AsyncContext startAsync() {
		answerLater();
		return super.startAsync();
	}

	@Override
	public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
		answerLater();
		return super.startAsync(request, response);
	}

	/** What is answered later cannot be looked at when it is complete, so it goes out as it comes. */
	private void answerLater() {
		answer.passThrough();
		setAttribute(LATER, Boolean.TRUE);
	}

	/** Whether a request was let in before, by one who answers it now. */
	static boolean isAnsweredLater(ServletRequest request) {
		return request.getAttribute(LATER) != null;
	}
}
