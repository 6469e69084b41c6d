package org.planwright.live.update.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.planwright.live.update.lane.Lanes.Counters;

/** A server with the gate in it, one lane, and behind both what the test provides, called as the HTTP whiteboard calls its servlets. */
final class Street implements AutoCloseable {

	static final String BASE = "/api/flow";
	static final Serving OLD = new Serving(1, 10, "a.programme");
	static final Serving NEW = new Serving(2, 11, "a.programme");

	private static final long PATIENCE_NANOS = 30_000_000_000L;

	/** Whatever answers. */
	@FunctionalInterface
	interface Behind {
		void answer(HttpServletRequest request, HttpServletResponse response) throws Exception;
	}

	/** What came back, and whether it came to an end that its reader can trust. */
	record Reply(int status, String head, String body, boolean isWhole) {
	}

	final LiveLanes lanes;
	final Lane lane;
	private final Server server = new Server();
	private final ServerConnector connector = new ServerConnector(server);
	private final ExecutorService clients = Executors.newCachedThreadPool();

	Street(Map<String, Object> settings, Behind behind) throws Exception {
		lanes = new LiveLanes(configured(settings));
		lanes.served(BASE, OLD);
		lane = lanes.at(BASE).orElseThrow();
		connector.setHost("127.0.0.1");
		server.addConnector(connector);
		ServletContextHandler context = new ServletContextHandler("/");
		FilterHolder gate = new FilterHolder(new Gate(lanes)::doFilter);
		gate.setAsyncSupported(true);
		context.addFilter(gate, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
		ServletHolder servlet = new ServletHolder(new Dispatcher(behind));
		servlet.setAsyncSupported(true);
		context.addServlet(servlet, "/");
		server.setHandler(context);
		server.start();
	}

	/** Makes of what it calls throws what the whiteboard makes of it. */
	private static final class Dispatcher extends HttpServlet {

		private static final long serialVersionUID = 1L;
		private final transient Behind behind;

		Dispatcher(Behind behind) {
			this.behind = behind;
		}

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			try {
				behind.answer(request, response);
			} catch (Exception e) {
				request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, e);
				request.setAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE, e.getClass().getName());
				if (!response.isCommitted()) {
					response.sendError(500);
				}
			}
		}
	}

	/** The defaults, but for what is given. */
	static GateConfig configured(Map<String, Object> settings) {
		return (GateConfig) Proxy.newProxyInstance(GateConfig.class.getClassLoader(), new Class<?>[] {GateConfig.class},
				(proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
	}

	/** Asks with a line such as {@code GET /api/flow/x}. */
	CompletableFuture<Reply> ask(String line, String... headers) {
		return CompletableFuture.supplyAsync(() -> {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
				socket.setSoTimeout(30_000);
				String more = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
				socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "Content-Length: 0\r\n\r\n")
						.getBytes(StandardCharsets.UTF_8));
				return reply(socket);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}, clients);
	}

	/** All that comes, until it is whole or the connection is broken. */
	private static Reply reply(Socket socket) throws IOException {
		StringBuilder all = new StringBuilder();
		byte[] piece = new byte[64 * 1024];
		try {
			while (!isWhole(all.toString())) {
				int count = socket.getInputStream().read(piece);
				if (count < 0) {
					break;
				}
				all.append(new String(piece, 0, count, StandardCharsets.ISO_8859_1));
			}
		} catch (SocketException reset) {
			// As good as an end.
		}
		String text = all.toString();
		int end = text.indexOf("\r\n\r\n");
		return new Reply(Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4), isWhole(text));
	}

	private static boolean isWhole(String text) {
		int end = text.indexOf("\r\n\r\n");
		Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(text.substring(0, Math.max(end, 0)));
		return end >= 0 && (length.find() ? text.length() - end - 4 >= Integer.parseInt(length.group(1)) : text.endsWith("\r\n0\r\n\r\n"));
	}

	Counters counters() {
		return lanes.counters();
	}

	/** Something behind a lane is about to be replaced. */
	void shut(Lane which) {
		which.close(closing -> closing.leaves(OLD.service(), 0));
		which.closeToCalls();
	}

	/** It was, and is back. */
	void open() {
		lane.ready(OptionalLong.of(0));
		lanes.open(lane, NEW, lane.closing().events());
	}

	static void until(BooleanSupplier holds) {
		long deadline = System.nanoTime() + PATIENCE_NANOS;
		while (!holds.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("it does not come about");
			}
			LockSupport.parkNanos(1_000_000);
		}
	}

	@Override
	public void close() {
		clients.shutdownNow();
		try {
			server.stop();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
