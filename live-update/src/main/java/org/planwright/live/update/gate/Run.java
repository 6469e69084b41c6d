package org.planwright.live.update.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
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
		this.response = new EndableResponse(request, response);
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

	@Override
	public AsyncContext getAsyncContext() {
		return later.orElseGet(super::getAsyncContext);
	}

	private AsyncContext answeredLater(AsyncContext context) {
		context.addListener(this);
		AsyncContext own = new Later(context, response);
		later = Optional.of(own);
		return own;
	}

	/** It is sent in again by whoever answers it, as the container has it now, which may be with more around it. */
	HttpServletRequest back(HttpServletRequest now) {
		lane.back();
		if (now instanceof HttpServletRequestWrapper wrapper && wrapper.isWrapperFor(this)) {
			return wrapper;
		}
		setRequest(now);
		return this;
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

	/** It is over in here, and may come again. */
	void leave() {
		if (left.compareAndSet(false, true)) {
			lane.runs().remove(this);
			if (getAttribute(LaneClosed.ATTRIBUTE) == null) {
				lane.answered(response.getStatus());
				if (isPlainRead()) {
					lane.reads().note(getRequestURI(), getQueryString() == null ? "" : getQueryString());
				}
			}
			lane.leave();
		}
	}

	/** Whether anybody could ask the same and would be answered well, and soon. */
	private boolean isPlainRead() {
		return getMethod().equals("GET") && response.getStatus() / 100 == 2 && later.isEmpty() && getHeader("Authorization") == null && getHeader("Cookie") == null;
	}

	/** Whether its answer is on its way, so that waiting for its end is waiting for somebody to read it. */
	boolean isLong() {
		return response.isCommitted();
	}

	/** Whether the answer was ended where its reader must see that it is not whole. */
	boolean isCut() {
		return response.isCut();
	}

	/** Whether the answer was ended where its end may come anywhere. */
	boolean endsInOrder() {
		return response.isEnded() && !response.isCut();
	}

	/** Ends a long answer: the next write fails. Events end in order; of anything else the client must see that it is not whole. */
	boolean end() {
		return isLong() && response.end();
	}

	/** Sees an ended answer off, once what is being written of it is written, or at the deadline. */
	void settle(long deadline) {
		response.settle(deadline);
		complete();
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

	/** Started anew, perhaps past this wrapper; listeners are forgotten then. */
	@Override
	public void onStartAsync(AsyncEvent event) {
		event.getAsyncContext().addListener(this);
	}
}
