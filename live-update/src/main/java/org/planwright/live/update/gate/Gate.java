package org.planwright.live.update.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes.State;

/**
 * What every request passes before anything else happens to it. One that leads to what is being replaced is held, with
 * nothing of it read, and sent in anew once the lane is open.
 */
@Component(service = Preprocessor.class, property = "service.ranking:Integer=1000000")
public final class Gate implements Preprocessor {

	private static final String RETRY_SECONDS = "2";
	private static final String PROBLEM = "application/problem+json";

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
			chain.doFilter(run, run.response());
			return;
		}
		Optional<Lane> lane = lanes.to(path(request));
		if (lane.isEmpty()) {
			pass(request, response, chain);
		} else if (lane.get().enter()) {
			run(new Run(lane.get(), request, response), chain);
		} else {
			absent(lane.get(), request, response, chain);
		}
		Object closed = request.getAttribute(LaneClosed.ATTRIBUTE);
		if (closed != null) {
			again((String) closed, request, response);
		}
	}

	private static void run(Run run, FilterChain chain) throws IOException, ServletException {
		try {
			pass(run, run.response(), chain);
		} catch (IOException e) {
			if (!run.isEnded() || !run.isEventStream()) {
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

	private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		} catch (LaneClosed closed) {
			request.setAttribute(LaneClosed.ATTRIBUTE, closed.base());
		} catch (ServletException e) {
			if (e.getCause() instanceof LaneClosed closed) {
				request.setAttribute(LaneClosed.ATTRIBUTE, closed.base());
			} else {
				throw e;
			}
		}
	}

	/** The lane is not open. */
	private void absent(Lane lane, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		switch (lane.state()) {
			case GONE -> {
				noteHeld(request);
				pass(request, response, chain);
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
		if (request.getAttribute(Holding.SINCE) != null) {
			lanes.tally().timedOut();
		}
	}

	private void hold(Lane lane, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object since = request.getAttribute(Holding.SINCE);
		if (since != null && System.nanoTime() - (long) since > lanes.bounds().hold().toNanos()) {
			noteHeld(request);
			refuse(response, lane.base() + " is being replaced");
		} else if (!lanes.holding().hold(lane, request, lanes.bounds().requests())) {
			lanes.tally().refused();
			refuse(response, lane.base() + " is being replaced, and too many requests wait for it already");
		} else if (lane.state() != State.CLOSED) {
			// It opened while the request was put aside.
			lanes.holding().release(lane);
		}
	}

	/** Whoever answered met a closed lane on his way. What was not read yet can be asked again. */
	private void again(String base, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.removeAttribute(LaneClosed.ATTRIBUTE);
		request.removeAttribute(Run.INSIDE);
		if (response.isCommitted()) {
			return;
		}
		response.reset();
		Optional<Lane> lane = lanes.at(base);
		boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		if (lane.isEmpty() || !read) {
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
