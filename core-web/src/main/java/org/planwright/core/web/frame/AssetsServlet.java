package org.planwright.core.web.frame;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the style sheet, zipped ahead of time; its name changes with its bytes, so it may be kept for ever. */
@Component(service = Servlet.class, reference = @Reference(name = "door", service = Preprocessor.class, target = FrontDoor.TARGET))
@HttpWhiteboardServletPattern("/assets/*")
public final class AssetsServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private final transient StyleSheet style;

	@Activate
	public AssetsServlet(@Reference StyleSheet style) {
		this.style = style;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!("/" + style.name()).equals(request.getPathInfo())) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setContentType("text/css;charset=utf-8");
		response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
		response.setHeader("Vary", "Accept-Encoding");
		boolean zipped = acceptsZipped(request.getHeader("Accept-Encoding"));
		if (zipped) {
			response.setHeader("Content-Encoding", "gzip");
		}
		response.getOutputStream().write(zipped ? style.zipped() : style.plain());
	}

	private static boolean acceptsZipped(String encodings) {
		return encodings != null && encodings.contains("gzip") && !encodings.replace(" ", "").contains("gzip;q=0,")
				&& !encodings.replace(" ", "").endsWith("gzip;q=0");
	}
}
