package org.planwright.live.update.gate;

import static org.planwright.live.update.gate.Street.BASE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.planwright.live.update.lane.LaneClosed;

/** A street whose gate is tried, and whatever it is behind it that calls a programme. */
abstract class BeforeTheGate {

	final AtomicInteger asked = new AtomicInteger();
	Street street;

	Street street(Map<String, Object> settings, Street.Behind behind) throws Exception {
		street = new Street(settings, (request, response) -> {
			asked.incrementAndGet();
			behind.answer(request, response);
		});
		return street;
	}

	static void say(HttpServletResponse response, String text) throws IOException {
		response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Whatever it is that calls a programme. */
	void call() {
		street.lanes.enter(BASE).close();
	}

	/** The same, asked again where it may be, as the core does. */
	void callPatiently() {
		while (true) {
			try {
				call();
				return;
			} catch (LaneClosed closed) {
				street.lanes.await(closed.base());
			}
		}
	}
}
