package org.planwright.live.update.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.planwright.live.update.gate.LiveLanes;
import org.planwright.live.update.lane.Lanes.Counters;
import org.planwright.live.update.update.Ask;
import org.planwright.live.update.update.Refused;
import org.planwright.live.update.update.Update;
import org.planwright.live.update.update.Update.Kind;
import org.planwright.live.update.update.UpdateJson;
import org.planwright.live.update.update.Updates;

/** What the shell's commands do, over HTTP, for administrators. Who asks is found out before. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/live/*")
public final class LiveServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;
	private static final String UPDATES = "/updates";
	private static final int LONGEST_WATCH = 86_400;

	private final transient Updates updates;
	private final transient LiveLanes lanes;

	@Activate
	public LiveServlet(@Reference Updates updates, @Reference LiveLanes lanes) {
		this.updates = updates;
		this.lanes = lanes;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Cache-Control", "no-store");
		try {
			checkRight(request);
			String path = Optional.ofNullable(request.getPathInfo()).orElse("");
			switch (request.getMethod()) {
				case "GET", "HEAD" -> write(response, 200, read(path));
				case "POST" -> begin(request, response, path);
				default -> throw new Fault(405, request.getMethod() + " is not possible here");
			}
		} catch (Fault fault) {
			Body.discard(request);
			problem(request, response, fault);
		}
	}

	private static void checkRight(HttpServletRequest request) throws Fault {
		if (request.getUserPrincipal() == null) {
			throw new Fault(401, "this needs an account");
		}
		if (!request.isUserInRole("administrator")) {
			throw new Fault(403, "only an administrator may see and do updates");
		}
	}

	private ObjectNode read(String path) throws Fault {
		if (path.isEmpty() || path.equals("/")) {
			return overview();
		}
		if (path.equals("/history")) {
			ObjectNode node = JsonNodeFactory.instance.objectNode();
			ArrayNode all = node.putArray("updates");
			updates.history().forEach(update -> all.add(UpdateJson.write(update)));
			return node;
		}
		if (path.startsWith(UPDATES + "/")) {
			String id = path.substring(UPDATES.length() + 1);
			return UpdateJson.write(updates.find(id).orElseThrow(() -> new Fault(404, "there is no update " + id)));
		}
		throw new Fault(path.equals(UPDATES) || path.equals("/rollbacks") ? 405 : 404, "there is nothing to read at /live" + path);
	}

	private ObjectNode overview() {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		ArrayNode bundles = node.putArray("bundles");
		updates.standings().forEach(standing -> {
			ObjectNode each = bundles.addObject().put("bundle", standing.bundle()).put("version", standing.version());
			standing.bases().forEach(each.putArray("bases")::add);
			standing.back().ifPresent(version -> each.put("back", version));
		});
		ArrayNode all = node.putArray("lanes");
		lanes.views().forEach(lane -> all.addObject().put("base", lane.base()).put("state", lane.state().name().toLowerCase(Locale.ROOT))
				.put("bundle", lane.name()).put("answers", lane.answers()).put("failures", lane.failures()));
		Counters counted = lanes.counters();
		node.putObject("counters").put("swaps", counted.swaps()).put("held", counted.held()).put("holding", counted.holding())
				.put("drained", counted.drained()).put("left", counted.left()).put("ended", counted.ended()).put("timedOut", counted.timedOut())
				.put("refused", counted.refused()).put("longestHoldMillis", counted.longestHoldMillis());
		updates.current().ifPresent(update -> node.put("current", update.id()));
		return node;
	}

	private void begin(HttpServletRequest request, HttpServletResponse response, String path) throws IOException, Fault {
		switch (path) {
			case UPDATES -> accept(response, () -> ask(request));
			case "/rollbacks" -> {
				checkParameters(request, Set.of());
				String bundle = Body.text(request, "bundle");
				accept(response, () -> updates.begin(new Ask(Kind.ROLLBACK, bundle, true, Optional.empty(), request.getRemoteUser())));
			}
			default -> throw new Fault(404, "nothing can be asked for at /live" + path);
		}
	}

	private Update ask(HttpServletRequest request) throws IOException, Fault, Refused {
		checkParameters(request, Set.of("check", "force", "watch"));
		Kind kind = isSet(request, "check") ? Kind.CHECK : Kind.UPDATE;
		boolean force = isSet(request, "force");
		Optional<Duration> watch = watch(request);
		if (updates.current().isPresent()) {
			// Better said before the jar has come over.
			throw new Refused("another update is under way: " + updates.current().map(Update::id).orElse(""));
		}
		if (!Body.isJar(request)) {
			String from = Body.text(request, "from");
			if (!from.startsWith("mvn:")) {
				throw new Fault(422, "from is no mvn: address; a jar is sent as the body, as application/java-archive");
			}
			return updates.begin(new Ask(kind, from, force, watch, request.getRemoteUser()));
		}
		Path jar = received(request);
		try {
			return updates.begin(new Ask(kind, jar.toString(), force, watch, request.getRemoteUser()));
		} catch (Refused e) {
			updates.discard(jar);
			throw e;
		}
	}

	private Path received(HttpServletRequest request) throws Fault {
		try {
			return updates.receive(request.getInputStream());
		} catch (Refused e) {
			throw new Fault(413, e.getMessage());
		} catch (IOException e) {
			throw new Fault(507, "the jar cannot be kept: " + e.getMessage());
		}
	}

	private static void checkParameters(HttpServletRequest request, Set<String> known) throws Fault {
		if (request.getQueryString() == null) {
			return;
		}
		for (String pair : request.getQueryString().split("&")) {
			if (!known.contains(pair.replaceFirst("=.*", ""))) {
				throw new Fault(400, "there is no query parameter " + pair.replaceFirst("=.*", "") + " here");
			}
		}
	}

	private static boolean isSet(HttpServletRequest request, String name) throws Fault {
		Optional<String> value = Body.parameter(request, name);
		if (value.filter(text -> !Set.of("", "true", "false").contains(text)).isPresent()) {
			throw new Fault(400, name + " is true or false");
		}
		return value.filter(text -> !text.equals("false")).isPresent();
	}

	private static Optional<Duration> watch(HttpServletRequest request) throws Fault {
		Optional<String> value = Body.parameter(request, "watch");
		if (value.isEmpty()) {
			return Optional.empty();
		}
		if (!value.get().matches("[0-9]{1,5}") || Integer.parseInt(value.get()) > LONGEST_WATCH) {
			throw new Fault(400, "watch is a number of seconds, " + LONGEST_WATCH + " at most");
		}
		return Optional.of(Duration.ofSeconds(Integer.parseInt(value.get())));
	}

	/** Something that is begun. */
	private interface Beginning {
		Update begin() throws IOException, Fault, Refused;
	}

	private void accept(HttpServletResponse response, Beginning beginning) throws IOException, Fault {
		try {
			Update begun = beginning.begin();
			response.setHeader("Location", "/live" + UPDATES + "/" + begun.id());
			write(response, 202, UpdateJson.write(begun));
		} catch (Refused e) {
			throw new Fault(409, e.getMessage());
		}
	}

	private static void write(HttpServletResponse response, int status, ObjectNode content) throws IOException {
		send(response, status, "application/json", content);
	}

	private static void problem(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
		if (fault.status() == 401) {
			response.setHeader("WWW-Authenticate", "Basic realm=\"live\", charset=\"UTF-8\"");
		}
		if (fault.status() == 405) {
			response.setHeader("Allow", request.getMethod().equals("GET") ? "POST" : "GET, HEAD, POST");
		}
		send(response, fault.status(), "application/problem+json", JsonNodeFactory.instance.objectNode().put("type", "about:blank")
				.put("title", fault.title()).put("status", fault.status()).put("detail", fault.getMessage()).put("instance", request.getRequestURI()));
	}

	private static void send(HttpServletResponse response, int status, String type, ObjectNode content) throws IOException {
		byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
		response.setStatus(status);
		response.setContentType(type);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}
}
