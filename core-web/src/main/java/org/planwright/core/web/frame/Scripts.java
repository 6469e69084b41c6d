package org.planwright.core.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The scripts: one keeps a page that is left open as it would be if it were opened anew, the other says in time that a session
 * is about to end. Every page is whole without them.
 */
@Component(service = Scripts.class)
public final class Scripts {

	private final Asset live = asset("live.js");
	private final Asset session = asset("session.js");

	List<Asset> assets() {
		return List.of(live, session);
	}

	String live() {
		return live.address();
	}

	String session() {
		return session.address();
	}

	private static Asset asset(String name) {
		try (InputStream in = Scripts.class.getResourceAsStream(name)) {
			return Asset.of(".js", "text/javascript;charset=utf-8", new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
