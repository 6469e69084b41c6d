package org.planwright.core.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** The rest of a body that was refused. */
final class Remainder {

	private static final long MOST = 64L * 1024 * 1024;
	private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

	private Remainder() {
	}

	/**
	 * Reads and forgets what the sender is still sending, within reason: many never look at the answer before they have sent
	 * all, and would find the connection broken instead.
	 */
	static void discard(HttpServletRequest request) {
		if (request.getHeader("Expect") != null) {
			return;
		}
		long end = System.nanoTime() + LONGEST_NANOS;
		byte[] piece = new byte[64 * 1024];
		try {
			InputStream body = request.getInputStream();
			long total = 0;
			int count = 0;
			while (count >= 0 && total < MOST && System.nanoTime() < end) {
				count = body.read(piece);
				total += count;
			}
		} catch (IOException e) {
			// The sender has gone.
		}
	}
}
