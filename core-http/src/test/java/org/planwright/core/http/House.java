package org.planwright.core.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.planwright.core.http.account.Accounts;
import org.planwright.core.http.account.AccountsFixture;
import org.planwright.core.http.account.Logins;
import org.planwright.core.http.account.SessionStore;
import org.planwright.core.http.kept.KeptAnswers;
import org.planwright.core.http.kept.KeptAnswersFixture;
import org.planwright.core.http.testing.Wire;
import org.planwright.core.http.watch.Tally;

/** A server with the front door in it, and behind it a servlet that the test provides. */
final class House implements AutoCloseable {

	static final String PASSWORD = "mellow kestrel 42 orbit";

	/** Whatever answers behind the door. */
	@FunctionalInterface
	interface Behind {
		void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
	}

	final FakePlans plans = new FakePlans();
	final AtomicInteger asked = new AtomicInteger();
	final Accounts accounts;
	final SessionStore sessions;
	final KeptAnswers kept = new KeptAnswers();
	final FrontDoor door;
	private final Server server = new Server();
	private final ServerConnector connector = new ServerConnector(server);

	House(Path folder, Behind behind) throws Exception {
		this(folder, Map.of(), behind);
	}

	House(Path folder, Map<String, Object> settings, Behind behind) throws Exception {
		accounts = AccountsFixture.oneOfEach(folder, PASSWORD);
		Logins logins = new Logins(accounts);
		SessionStore sessions = new SessionStore(accounts, logins);
		this.sessions = sessions;
		KeptAnswersFixture.bind(kept, plans.service);
		door = new FrontDoor(Fakes.configuration(settings), logins, sessions, kept, new Tally(kept, logins));
		door.bindPlans(plans.service);
		start(behind);
	}

	private void start(Behind behind) throws Exception {
		connector.setHost("127.0.0.1");
		server.addConnector(connector);
		connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration().setUriCompliance(UriCompliance.UNSAFE);
		ServletContextHandler context = new ServletContextHandler("/");
		context.getServletHandler().setDecodeAmbiguousURIs(true);
		context.addFilter(new FilterHolder(door), "/*", EnumSet.allOf(DispatcherType.class));
		context.addServlet(new ServletHolder(new HttpServlet() {
			private static final long serialVersionUID = 1L;

			@Override
			protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
				asked.incrementAndGet();
				behind.answer(request, response);
			}
		}), "/");
		server.setHandler(context);
		server.start();
	}

	int port() {
		return connector.getLocalPort();
	}

	/** Asks with a line such as {@code GET /api} and headers. */
	Wire.Reply ask(String line, String... headers) throws IOException {
		return Wire.ask(port(), line, new byte[0], headers);
	}

	Wire.Reply send(String line, String body, String... headers) throws IOException {
		return Wire.ask(port(), line, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	@Override
	public void close() throws Exception {
		server.stop();
	}

	static void json(HttpServletResponse response, String json) throws IOException {
		response.setContentType("application/json");
		response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
	}
}
