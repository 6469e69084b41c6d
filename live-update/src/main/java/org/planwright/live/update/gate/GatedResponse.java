package org.planwright.live.update.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.planwright.live.update.lane.LaneClosed;

/**
 * An answer behind the gate. The whiteboard makes an error of whatever its servlets throw, and an error that was sent cannot be
 * taken back: of a closed lane none is sent, as the gate sends the request in anew.
 */
class GatedResponse extends HttpServletResponseWrapper {

	private final HttpServletRequest request;

	GatedResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
	}

	/** The closed lane that whoever answered has met. */
	static Optional<LaneClosed> closed(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? LaneClosed.in(failure) : Optional.empty();
	}

	@Override
	public void sendError(int status) throws IOException {
		if (closed(request).isEmpty()) {
			super.sendError(status);
		}
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		if (closed(request).isEmpty()) {
			super.sendError(status, message);
		}
	}
}
