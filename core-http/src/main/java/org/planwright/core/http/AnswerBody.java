package org.planwright.core.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Where an {@link Answer} is written to. */
final class AnswerBody extends ServletOutputStream {

	private final Answer answer;

	AnswerBody(Answer answer) {
		this.answer = answer;
	}

	@Override
	public void write(int b) throws IOException {
		answer.write(new byte[] {(byte) b}, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		answer.write(bytes, offset, length);
	}

	@Override
	public void flush() throws IOException {
		answer.flushBuffer();
	}

	@Override
	public boolean isReady() {
		return true;
	}

	/** For asynchronous answers alone, which pass through. */
	@Override
	public void setWriteListener(WriteListener listener) {
		throw new IllegalStateException("write in a blocking way");
	}
}
