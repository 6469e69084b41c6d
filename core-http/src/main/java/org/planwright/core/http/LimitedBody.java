package org.planwright.core.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.planwright.core.http.problem.TurnedAway;

/** A body that was not announced in full, cut off where it grows too large. */
final class LimitedBody extends ServletInputStream {

	private final ServletInputStream body;
	private final long largest;
	private final Answer answer;
	private long read;

	LimitedBody(ServletInputStream body, long largest, Answer answer) {
		this.body = body;
		this.largest = largest;
		this.answer = answer;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count;
		try {
			count = body.read(bytes, offset, length);
		} catch (IOException e) {
			throw refused(new TurnedAway(400, "the body broke off"));
		}
		read += Math.max(count, 0);
		if (read > largest) {
			throw refused(Limits.tooLarge(largest));
		}
		return count;
	}

	/** Whatever those who read it make of the exception, the answer will be this one. */
	private TurnedAway refused(TurnedAway why) {
		answer.overrule(why);
		return why;
	}

	@Override
	public int available() throws IOException {
		return body.available();
	}

	@Override
	public boolean isFinished() {
		return body.isFinished();
	}

	@Override
	public boolean isReady() {
		return body.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		body.setReadListener(listener);
	}
}
