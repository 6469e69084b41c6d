package org.planwright.core.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;

/** The first page: the board. Mapped to the root alone, so that an unknown address stays unknown. */
// A property of its own: the whiteboard's annotation loses the empty pattern on the way.
@Component(service = Servlet.class, property = HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN + "=", //
		reference = @Reference(name = "door", service = Preprocessor.class, target = FrontDoor.TARGET))
@RequireHttpWhiteboard
public final class BoardServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private final transient Pages pages;

	@Activate
	public BoardServlet(@Reference Plans plans, @Reference People people, @Reference StyleSheet style) {
		this.pages = new Pages(plans, people, style.address());
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Pages.Page page = pages.board(request.getParameterMap().keySet(), request::getParameter);
		response.setStatus(page.status());
		response.setContentType("text/html;charset=utf-8");
		response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
	}
}
