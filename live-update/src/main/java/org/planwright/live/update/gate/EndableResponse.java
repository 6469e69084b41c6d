package org.planwright.live.update.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** An answer that somebody else can end while it is being written. */
final class EndableResponse extends GatedResponse {

	private EndableStream stream;
	private PrintWriter writer;
	private volatile boolean ended;
	private Thread writing;

	EndableResponse(HttpServletRequest request, HttpServletResponse response) {
		super(request, response);
	}

	boolean isEnded() {
		return ended;
	}

	/** Whether it was ended where only a broken connection tells the client that it is not whole. */
	boolean isCut() {
		return ended && !isEventStream(this);
	}

	/** Whether the end of an answer may come anywhere: whoever reads events asks again and says how far he came. */
	static boolean isEventStream(HttpServletResponse response) {
		String type = response.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
	}

	/** From here on every write fails but one that is under way. */
	synchronized boolean end() {
		if (ended) {
			return false;
		}
		ended = true;
		return true;
	}

	/** Lets a write that is under way end. One that still waits for its reader then does not get to, which breaks the connection. */
	synchronized void settle(long deadline) {
		for (long left = deadline - System.nanoTime(); writing != null && left > 0; left = deadline - System.nanoTime()) {
			try {
				TimeUnit.NANOSECONDS.timedWait(this, left);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		if (writing != null) {
			writing.interrupt();
		}
	}

	/** What makes the container break the connection, where it gets as far. */
	static IOException cut() {
		return new IOException("this answer was ended, as what answers is being replaced");
	}

	private synchronized void begin() throws IOException {
		if (ended) {
			throw cut();
		}
		writing = Thread.currentThread();
	}

	private synchronized void over() {
		writing = null;
		notifyAll();
		if (ended) {
			// The interrupt was for the write alone.
			Thread.interrupted();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (stream == null) {
			stream = new EndableStream(super.getOutputStream());
		}
		return stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (writer == null) {
			writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
		}
		return writer;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (writer != null) {
			writer.flush();
		}
		begin();
		try {
			super.flushBuffer();
		} finally {
			over();
		}
	}

	private final class EndableStream extends ServletOutputStream {

		private final ServletOutputStream out;

		EndableStream(ServletOutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] {(byte) b}, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			begin();
			try {
				out.write(bytes, offset, length);
			} finally {
				over();
			}
		}

		@Override
		public void flush() throws IOException {
			begin();
			try {
				out.flush();
			} finally {
				over();
			}
		}

		@Override
		public void close() throws IOException {
			if (isCut()) {
				throw cut();
			}
			out.close();
		}

		@Override
		public boolean isReady() {
			return out.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			out.setWriteListener(listener);
		}
	}
}
