package org.planwright.core.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;

/** The one script: it keeps a page that is left open as it would be if it were opened anew. Every page is whole without it. */
@Component(service = Script.class)
public final class Script {

	private final Asset asset = Asset.of(".js", "text/javascript;charset=utf-8", text());

	Asset asset() {
		return asset;
	}

	/** Where it is served. */
	public String address() {
		return asset.address();
	}

	private static String text() {
		try (InputStream in = Script.class.getResourceAsStream("live.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
