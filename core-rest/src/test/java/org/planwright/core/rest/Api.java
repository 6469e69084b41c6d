package org.planwright.core.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.transport.local.LocalConduit;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.pack.PackFiles;
import org.planwright.core.exchange.pack.PacksService;
import org.planwright.core.exchange.plan.PlanExchangeService;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.http.json.JsonExtension;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Packs;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Role;

/** The Application on its real JAX-RS, JSON and engine, with a journal in memory and no network. */
final class Api implements AutoCloseable {

	static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
	private static final String ROLE = "Test-Role";
	private static final String ACCOUNT = "Test-Account";
	private static final ObjectMapper JSON = new ObjectMapper();

	final MemoryJournal journal = new MemoryJournal();
	private final AtomicReference<LocalDate> today = new AtomicReference<>(TODAY);
	final Plans plans = MemoryEngine.plans(journal, journal, today::get, new SampleProgramme());
	private final String address = "local://" + UUID.randomUUID() + "/api";
	private final Server server;

	/** What came back. */
	record Answer(int status, Response response, JsonNode body) {
		JsonNode at(String pointer) {
			return body.at(pointer);
		}

		String header(String name) {
			return response.getHeaderString(name);
		}

		/** The path of the address it points at. */
		String location() {
			return URI.create(header("Location")).getPath();
		}
	}

	Api() {
		PlanFilesService files = new PlanFilesService(plans, journal);
		PlanExchangeService exchange = new PlanExchangeService(plans, journal, new SmallCohorts(SmallCohorts.LEAST));
		JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
		factory.setServiceBeans(List.copyOf(new RestApplication(plans, journal, journal, files, packs(), exchange, new SampleArchive()).getSingletons()));
		factory.setProviders(List.of(new JsonExtension(), new Roles()));
		factory.setAddress(address);
		server = factory.create();
	}

	private Packs packs() {
		try {
			return new PacksService(plans, journal, new PackFiles(Files.createTempDirectory("packs")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** An Api with the sample plan. */
	static Api withSample() {
		Api api = new Api();
		Answer answer = api.as(Role.ADMINISTRATOR).send("POST", "/plans", resource("sample.json"));
		if (answer.status() != 201) {
			throw new IllegalStateException(answer.toString());
		}
		return api;
	}

	static String resource(String name) {
		try (InputStream in = Api.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Lets a night pass. */
	void tomorrow() {
		today.updateAndGet(day -> day.plusDays(1));
	}

	Answer get(String path) {
		return anyone().send("GET", path, null);
	}

	/** What comes back as it is; JSON unless the address asks for something else. */
	String text(String path) {
		return anyone().ask(path).readEntity(String.class);
	}

	/** Somebody without an account. */
	Caller anyone() {
		return new Caller(client -> {
		});
	}

	Caller as(Role role) {
		return new Caller(client -> client.header(ROLE, role.name()));
	}

	Caller as(String account, Role role) {
		return as(role).with(ACCOUNT, account);
	}

	/** Somebody who sends requests. */
	final class Caller {

		private final Consumer<WebClient> headers;

		private Caller(Consumer<WebClient> headers) {
			this.headers = headers;
		}

		Caller with(String header, String value) {
			return new Caller(headers.andThen(client -> client.header(header, value)));
		}

		Caller typed(String type) {
			return new Caller(headers.andThen(client -> client.type(type)));
		}

		Caller accepting(String type) {
			return new Caller(headers.andThen(client -> client.replaceHeader("Accept", type)));
		}

		Answer send(String method, String path, String body) {
			Response response = exchange(method, path, body);
			return new Answer(response.getStatus(), response, json(response.readEntity(String.class)));
		}

		/** The answer unread, for what is no JSON. */
		Response ask(String path) {
			return exchange("GET", path, null);
		}

		private Response exchange(String method, String path, String body) {
			WebClient client = WebClient.create(address, List.of());
			WebClient.getConfig(client).getRequestContext().put(LocalConduit.DIRECT_DISPATCH, Boolean.TRUE);
			int query = path.indexOf('?');
			client.path(query < 0 ? path : path.substring(0, query));
			if (query >= 0) {
				for (String parameter : path.substring(query + 1).split("&")) {
					int equals = parameter.indexOf('=');
					client.query(equals < 0 ? parameter : parameter.substring(0, equals), equals < 0 ? "" : parameter.substring(equals + 1));
				}
			}
			client.accept("application/json");
			if (body != null) {
				client.type("application/json");
			}
			headers.accept(client);
			return client.invoke(method, body);
		}
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text == null ? "" : text);
		} catch (IOException e) {
			throw new UncheckedIOException("no JSON: " + text, e);
		}
	}

	/** Stands for the front door, which knows accounts. */
	private static final class Roles implements ContainerRequestFilter {
		@Override
		public void filter(ContainerRequestContext request) {
			String role = request.getHeaderString(ROLE);
			Principal principal = role == null ? null : new Actor(Optional.ofNullable(request.getHeaderString(ACCOUNT)).orElse("tess-ter"), Role.valueOf(role));
			request.setSecurityContext(new SecurityContext() {
				@Override
				public Principal getUserPrincipal() {
					return principal;
				}

				@Override
				public boolean isUserInRole(String name) {
					return false;
				}

				@Override
				public boolean isSecure() {
					return false;
				}

				@Override
				public String getAuthenticationScheme() {
					return "test";
				}
			});
		}
	}

	@Override
	public void close() {
		server.destroy();
	}
}
