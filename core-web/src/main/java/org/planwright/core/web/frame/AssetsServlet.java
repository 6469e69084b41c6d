package org.planwright.core.web.frame;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the style sheet and the scripts, zipped ahead of time. */
@Component(service = Servlet.class, reference = @Reference(name = "door", service = Preprocessor.class, target = FrontDoor.TARGET))
@HttpWhiteboardServletPattern("/assets/*")
public final class AssetsServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, Asset> assets;

	@Activate
	public AssetsServlet(@Reference StyleSheet style, @Reference Scripts scripts) {
		this.assets = Stream.concat(Stream.of(style.asset()), scripts.assets().stream()).collect(Collectors.toMap(asset -> "/" + asset.name(), asset -> asset));
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Asset asset = assets.get(Optional.ofNullable(request.getPathInfo()).orElse(""));
		if (asset == null) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setContentType(asset.type());
		response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
		response.setHeader("Vary", "Accept-Encoding");
		boolean zipped = acceptsZipped(request.getHeader("Accept-Encoding"));
		if (zipped) {
			response.setHeader("Content-Encoding", "gzip");
		}
		response.getOutputStream().write(zipped ? asset.zipped() : asset.plain());
	}

	private static boolean acceptsZipped(String encodings) {
		return encodings != null && encodings.contains("gzip") && !encodings.replace(" ", "").contains("gzip;q=0,")
				&& !encodings.replace(" ", "").endsWith("gzip;q=0");
	}
}
