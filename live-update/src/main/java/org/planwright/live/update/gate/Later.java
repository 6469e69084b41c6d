package org.planwright.live.update.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/** An answer that is given later. One that was cut is not completed, which would make it look whole, but sent back to the gate. */
final class Later implements AsyncContext {

	private final AsyncContext context;
	private final EndableResponse answer;

	Later(AsyncContext context, EndableResponse answer) {
		this.context = context;
		this.answer = answer;
	}

	@Override
	public void complete() {
		if (answer.isCut()) {
			context.dispatch();
		} else {
			context.complete();
		}
	}

	@Override
	public ServletRequest getRequest() {
		return context.getRequest();
	}

	@Override
	public ServletResponse getResponse() {
		return context.getResponse();
	}

	@Override
	public boolean hasOriginalRequestAndResponse() {
		return context.hasOriginalRequestAndResponse();
	}

	@Override
	public void dispatch() {
		context.dispatch();
	}

	@Override
	public void dispatch(String path) {
		context.dispatch(path);
	}

	@Override
	public void dispatch(ServletContext servletContext, String path) {
		context.dispatch(servletContext, path);
	}

	@Override
	public void start(Runnable task) {
		context.start(task);
	}

	@Override
	public void addListener(AsyncListener listener) {
		context.addListener(listener);
	}

	@Override
	public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
		context.addListener(listener, request, response);
	}

	@Override
	public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
		return context.createListener(type);
	}

	@Override
	public void setTimeout(long timeout) {
		context.setTimeout(timeout);
	}

	@Override
	public long getTimeout() {
		return context.getTimeout();
	}
}
