package org.planwright.live.update.gate;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request on its way through a lane. */
final class Run implements AsyncListener {

	private final Lane lane;
	private final HttpServletRequest request;
	private final EndableResponse response;
	private final AtomicBoolean left = new AtomicBoolean();

	/** The lane is entered already. */
	Run(Lane lane, HttpServletRequest request, HttpServletResponse response) {
		this.lane = lane;
		this.request = request;
		this.response = new EndableResponse(response);
		lane.runs().add(this);
	}

	HttpServletResponse response() {
		return response;
	}

	/** The chain has returned. What is answered later stays inside until it is. */
	void returned() {
		lane.step();
		if (request.isAsyncStarted()) {
			request.getAsyncContext().addListener(this);
			if (response.isEnded()) {
				complete();
			}
		} else {
			leave();
		}
	}

	private void leave() {
		if (left.compareAndSet(false, true)) {
			lane.runs().remove(this);
			lane.leave();
			lane.answered(response.getStatus());
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
		if (request.isAsyncStarted()) {
			complete();
		}
		return true;
	}

	private void complete() {
		try {
			request.getAsyncContext().complete();
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
		event.getAsyncContext().addListener(this);
	}
}
