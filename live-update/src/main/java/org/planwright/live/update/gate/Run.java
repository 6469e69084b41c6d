package org.planwright.live.update.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.planwright.live.update.lane.LaneClosed;

/** A request on its way through a lane. One that is answered later is inside until it is, however often it is dispatched. */
final class Run extends HttpServletRequestWrapper implements AsyncListener {

	/** The request attribute that holds the run of a request that is inside already. */
	static final String INSIDE = "org.planwright.live.update.inside";

	private final Lane lane;
	private final EndableResponse response;
	private final AtomicBoolean left = new AtomicBoolean();
	private volatile Optional<AsyncContext> later = Optional.empty();

	/** The lane is entered already. */
	Run(Lane lane, HttpServletRequest request, HttpServletResponse response) {
		super(request);
		this.lane = lane;
		this.response = new EndableResponse(response);
		request.setAttribute(INSIDE, this);
		lane.runs().add(this);
	}

	HttpServletResponse response() {
		return response;
	}

	@Override
	public AsyncContext startAsync() {
		return answeredLater(super.startAsync());
	}

	@Override
	public AsyncContext startAsync(ServletRequest request, ServletResponse answer) {
		return answeredLater(super.startAsync(request, answer));
	}

	private AsyncContext answeredLater(AsyncContext context) {
		context.addListener(this);
		later = Optional.of(context);
		return context;
	}

	/** The chain has returned. */
	void returned() {
		lane.step();
		if (later.isEmpty()) {
			leave();
		} else if (response.isEnded()) {
			complete();
		}
	}

	private void leave() {
		if (left.compareAndSet(false, true)) {
			lane.runs().remove(this);
			if (getAttribute(LaneClosed.ATTRIBUTE) == null) {
				lane.answered(response.getStatus());
			}
			lane.leave();
		}
	}

	/** Whether its answer is on its way, so that waiting for its end is waiting for somebody to read it. */
	boolean isLong() {
		return response.isCommitted();
	}

	/** Whether the answer was cut short in here. */
	boolean isEnded() {
		return response.isEnded();
	}

	/** Whether its end may come anywhere: whoever reads events asks again and says how far he came. */
	boolean isEventStream() {
		String type = response.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
	}

	/** Ends a long answer: the next write fails. Events end in order; of anything else the client must see that it is not whole. */
	boolean end() {
		if (!isLong() || !response.end()) {
			return false;
		}
		complete();
		return true;
	}

	private void complete() {
		try {
			later.ifPresent(AsyncContext::complete);
		} catch (IllegalStateException e) {
			// It has just ended by itself.
		}
	}

	@Override
	public void onComplete(AsyncEvent event) {
		leave();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		// Completes or is dispatched by whoever started it.
	}

	@Override
	public void onError(AsyncEvent event) {
		// Completes afterwards.
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// Heard of where it was started.
	}
}
