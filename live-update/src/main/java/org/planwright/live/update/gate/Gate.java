package org.planwright.live.update.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.State;

/**
 * What every request passes before anything else happens to it. One that leads to what is being replaced is held, with
 * nothing of it read, and sent in anew once the lane is open.
 */
@Component(service = Preprocessor.class, property = "service.ranking:Integer=1000000")
public final class Gate implements Preprocessor {

	private static final String RETRY_SECONDS = "2";
	private static final String PROBLEM = "application/problem+json";
	/** What a failure on the way leaves behind. */
	private static final List<String> TRACES = List.of(LaneClosed.ATTRIBUTE, Run.INSIDE, RequestDispatcher.ERROR_EXCEPTION,
			RequestDispatcher.ERROR_EXCEPTION_TYPE, RequestDispatcher.ERROR_STATUS_CODE, RequestDispatcher.ERROR_MESSAGE,
			RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.ERROR_SERVLET_NAME);

	private final LiveLanes lanes;

	@Activate
	public Gate(@Reference LiveLanes lanes) {
		this.lanes = lanes;
	}

	@Override
	public void init(FilterConfig config) {
	}

	@Override
	public void destroy() {
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain) throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		if (request.getAttribute(Run.INSIDE) instanceof Run run) {
			// Sent in again by whoever answers it: it has not left its lane.
			HttpServletRequest now = run.back(request);
			run(run, now, now == run ? run.response() : response, chain);
		} else {
			enter(request, response, chain);
		}
		if (request.getAttribute(LaneClosed.ATTRIBUTE) instanceof String closed && !request.isAsyncStarted()) {
			again(closed, request, response);
		}
	}

	private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		Optional<Lane> lane = lanes.to(path(request));
		if (lane.isEmpty()) {
			pass(request, new GatedResponse(request, response), chain);
		} else if (lane.get().enter()) {
			Run run = new Run(lane.get(), request, response);
			run(run, run, run.response(), chain);
		} else {
			absent(lane.get(), request, response, chain);
		}
	}

	private void run(Run run, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		try {
			if (!run.isCut()) {
				pass(request, response, chain);
			}
			if (run.isCut()) {
				// Whoever wrote it may have made nothing of it, and the container would end the answer as if it were whole.
				run.leave();
				throw EndableResponse.cut();
			}
		} catch (IOException e) {
			if (!run.endsInOrder()) {
				throw e;
			}
		} finally {
			run.returned();
		}
	}

	/** As the container understood it: decoded, and without parameters in its segments. */
	private static String path(HttpServletRequest request) {
		String path = request.getPathInfo();
		return path == null ? request.getServletPath() : request.getServletPath() + path;
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		boolean read = isRead(request);
		if (!read) {
			lanes.holding().waiting().begin();
		}
		try {
			chain.doFilter(request, response);
			GatedResponse.closed(request).ifPresent(closed -> request.setAttribute(LaneClosed.ATTRIBUTE, closed.base()));
		} catch (IOException | ServletException | RuntimeException e) {
			Optional<LaneClosed> closed = LaneClosed.in(e);
			if (closed.isEmpty()) {
				throw e;
			}
			request.setAttribute(LaneClosed.ATTRIBUTE, closed.get().base());
		} finally {
			if (!read) {
				lanes.holding().waiting().end();
			}
		}
	}

	private static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

	/** The lane is not open. */
	private void absent(Lane lane, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		switch (lane.state()) {
			case GONE -> {
				noteHeld(request);
				request.setAttribute(Lanes.GONE_ATTRIBUTE, lane.base());
				pass(request, new GatedResponse(request, response), chain);
				if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && !response.isCommitted() && !isProblem(response)) {
					response.resetBuffer();
					answer(response, HttpServletResponse.SC_NOT_FOUND, "Not Found", lane.base() + " is not installed");
				}
			}
			case AWAY -> {
				noteHeld(request);
				refuse(response, lane.base() + " is installed and does not answer");
			}
			default -> hold(lane, request, response);
		}
	}

	/** A request that was held comes to nothing. */
	private void noteHeld(HttpServletRequest request) {
		if (Holding.wasHeld(request)) {
			lanes.tally().timedOut();
		}
	}

	private void hold(Lane lane, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Bounds bounds = lanes.bounds();
		if (Holding.left(request, bounds.hold()).isNegative()) {
			noteHeld(request);
			refuse(response, lane.base() + " is being replaced");
		} else if (!lanes.holding().hold(lane, request, bounds)) {
			lanes.tally().refused();
			refuse(response, lane.base() + " is being replaced, and too many requests wait for it already");
		} else if (lane.state() != State.CLOSED) {
			// It opened while the request was put aside.
			lanes.holding().release(lane);
		}
	}

	/** Whoever answered met a closed lane on his way. What was not read yet can be asked again. */
	private void again(String base, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getAttribute(Run.INSIDE) instanceof Run run) {
			run.leave();
		}
		TRACES.forEach(request::removeAttribute);
		if (response.isCommitted()) {
			if (EndableResponse.isEventStream(response)) {
				return;
			}
			throw EndableResponse.cut();
		}
		response.reset();
		Optional<Lane> lane = lanes.at(base);
		if (lane.isEmpty() || !isRead(request)) {
			refuse(response, base + " is being replaced");
		} else {
			hold(lane.get(), request, response);
		}
	}

	private static boolean isProblem(HttpServletResponse response) {
		String type = response.getContentType();
		return type != null && type.startsWith(PROBLEM);
	}

	private static void refuse(HttpServletResponse response, String why) throws IOException {
		response.setHeader("Retry-After", RETRY_SECONDS);
		answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Service Unavailable",
				why + "; ask again in " + RETRY_SECONDS + " seconds");
	}

	private static void answer(HttpServletResponse response, int status, String title, String detail) throws IOException {
		byte[] problem = ("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}")
				.getBytes(StandardCharsets.UTF_8);
		response.setStatus(status);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentType(PROBLEM);
		response.setContentLength(problem.length);
		response.getOutputStream().write(problem);
	}
}
