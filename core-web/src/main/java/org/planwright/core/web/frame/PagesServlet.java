package org.planwright.core.web.frame;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.planwright.core.http.page.ProblemPage;
import org.planwright.core.http.session.Sessions;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Plans;
import org.planwright.live.update.lane.LaneClosed;

/** Every page. It answers what nobody else does: the addresses of the API have servlets of their own. */
@Component(service = Servlet.class, reference = @Reference(name = "door", service = Preprocessor.class, target = FrontDoor.TARGET))
@RequireHttpWhiteboard
@HttpWhiteboardServletPattern("/")
@HttpWhiteboardServletMultipart(fileSizeThreshold = PagesServlet.IN_MEMORY)
public final class PagesServlet extends HttpServlet {

	/** More than the front door lets in: nothing that was sent is put into a folder. */
	static final int IN_MEMORY = 64 * 1024 * 1024;

	private static final long serialVersionUID = 1L;

	private final transient Router router;
	private final transient Sessions sessions;
	private final transient Arrangement arrangement;
	private final transient ServiceRegistration<ProblemPage> problems;

	@Activate
	public PagesServlet(BundleContext context, @Reference Plans plans, @Reference People people, @Reference StyleSheet style,
			@Reference Scripts scripts, @Reference Sessions sessions) {
		this.sessions = sessions;
		this.router = new Router(plans, people, style.address(), scripts, sessions::idle);
		this.arrangement = new Arrangement(context);
		this.problems = context.registerService(ProblemPage.class, this::problem, null);
	}

	@Deactivate
	void close() {
		problems.unregister();
		arrangement.close();
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void bindPage(Page page) {
		router.add(page);
		arrangement.changed();
	}

	void unbindPage(Page page) {
		router.remove(page);
		arrangement.changed();
	}

	/** What a page needs may be being replaced: the gate sends the request in anew. The whiteboard would log it as an error. */
	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		try {
			super.service(request, response);
		} catch (RuntimeException e) {
			request.setAttribute(LaneClosed.ATTRIBUTE, LaneClosed.in(e).orElseThrow(() -> e).base());
		}
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isForPeople(request)) {
			send(response, router.get(request, path(request)));
		} else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!isReadable(request)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		} else if (isForPeople(request)) {
			send(response, router.post(request, path(request)));
		} else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	/** Whether a form in parts can be taken apart: the server tells that to whoever first asks for a part. */
	private static boolean isReadable(HttpServletRequest request) {
		String type = request.getContentType();
		try {
			return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/") || request.getParts() != null;
		} catch (ServletException | IOException | RuntimeException unreadable) {
			return false;
		}
	}

	private byte[] problem(HttpServletRequest request, Optional<Actor> actor, int status, String detail, List<String> faults) {
		return kept(request, actor, status).filter(Answer.Document.class::isInstance).map(page -> ((Answer.Document) page).content())
				.orElseGet(() -> router.problem(request, actor, Answer.Shown.problem(status, detail, faults)));
	}

	/** What was typed into a form is not lost with a session that ended while it was typed. */
	private Optional<Answer.Ready> kept(HttpServletRequest request, Optional<Actor> actor, int status) {
		Map<String, String> typed = Typed.sent(request);
		String address = request.getRequestURI();
		if (typed.isEmpty() || !router.has(address)) {
			return Optional.empty();
		}
		if (status == HttpServletResponse.SC_UNAUTHORIZED) {
			return Optional.of(router.signIn(request, address, typed));
		}
		boolean ofEarlierSession = status == HttpServletResponse.SC_FORBIDDEN && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
				&& sessions.of(request).filter(session -> typed.containsKey(Sessions.FIELD) && !session.token().equals(typed.get(Sessions.FIELD))).isPresent();
		return actor.filter(any -> ofEarlierSession).map(known -> router.again(request, new Answer.Again(address, typed, known)));
	}

	/** An unknown address of the API, or one that no person looks for, is none of ours: the front door says what is the matter with it. */
	private boolean isForPeople(HttpServletRequest request) {
		String path = path(request);
		return !path.equals("/api") && !path.startsWith("/api/") && (router.has(path) || isLookedAt(request));
	}

	private static boolean isLookedAt(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader("Accept")).filter(accept -> accept.contains("text/html")).isPresent();
	}

	private static String path(HttpServletRequest request) {
		String path = request.getPathInfo() == null ? request.getServletPath() : request.getServletPath() + request.getPathInfo();
		return path.isEmpty() ? "/" : path;
	}

	private static void send(HttpServletResponse response, Answer.Ready answer) throws IOException {
		if (answer instanceof Answer.GoTo elsewhere) {
			response.setHeader("Cache-Control", "no-store");
			response.setHeader("Location", elsewhere.address());
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		} else if (answer instanceof Answer.Document document) {
			response.setStatus(document.status());
			response.setContentType(document.type());
			if (!document.disposition().isEmpty()) {
				response.setHeader("Content-Disposition", document.disposition());
			}
			if (!document.kept()) {
				response.setHeader("Cache-Control", "no-store");
			}
			response.getOutputStream().write(document.content());
		}
	}
}
