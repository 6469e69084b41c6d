package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.transport.local.LocalConduit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.statistics.service.ReturnsService;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.exchange.statistics.service.StatisticsService;
import org.planwright.core.http.json.JsonExtension;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Role;

@DisplayName("Figures over HTTP")
class StatisticsTest {

	private static final String HEADER = "time_period,time_identifier,geographic_level,new_la_code,la_name,agency_rate_fte\n";
	private static final String FIRST = HEADER + "2019,Reporting year,Local authority,E10000024,Nottinghamshire,14.3\n"
			+ "2019,Reporting year,Local authority,E10000016,Kent,x\n";
	private static final String RELEASES = "releases?file=csww.csv&published=2020-02-27";

	@TempDir
	Path folder;

	private final Api api = Api.withSample();
	private final String address = "local://" + UUID.randomUUID() + "/api/statistics";
	private Role role = Role.CONTRIBUTOR;
	private String type = "text/csv";
	private Server server;

	private record Answer(int status, String type, String text) {
		JsonNode at(String pointer) {
			try {
				return new ObjectMapper().readTree(text).at(pointer);
			} catch (IOException e) {
				throw new IllegalStateException(text, e);
			}
		}
	}

	@BeforeEach
	void open() throws IOException {
		JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
		factory.setServiceBeans(List.copyOf(new StatisticsApplication(StatisticsService.open(folder.resolve("releases"), folder.resolve("none"), api.plans,
				Clock.systemUTC()), new ReturnsService(api.plans, new SmallCohorts(SmallCohorts.LEAST))).getSingletons()));
		factory.setProviders(List.of(new JsonExtension(), new Account()));
		factory.setAddress(address);
		server = factory.create();
	}

	@AfterEach
	void close() {
		server.destroy();
		api.close();
	}

	/** Stands for the front door. */
	private final class Account implements ContainerRequestFilter {
		@Override
		public void filter(ContainerRequestContext request) {
			request.setSecurityContext(new SecurityContext() {
				@Override
				public Principal getUserPrincipal() {
					return new Actor("tess-ter", role);
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
					return "BASIC";
				}
			});
		}
	}

	private Answer send(String method, String path, String accept, String body) {
		WebClient client = WebClient.create(address, List.of());
		WebClient.getConfig(client).getRequestContext().put(LocalConduit.DIRECT_DISPATCH, Boolean.TRUE);
		String[] parts = path.split("\\?");
		client.path(parts[0]);
		if (parts.length > 1) {
			for (String parameter : parts[1].split("&")) {
				client.query(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
			}
		}
		client.accept(accept);
		if (body != null) {
			client.type(type);
		}
		Response response = client.invoke(method, body);
		return new Answer(response.getStatus(), String.valueOf(response.getHeaderString("Content-Type")), response.readEntity(String.class));
	}

	private Answer get(String path) {
		return send("GET", path, "application/json", null);
	}

	private Answer post(String path, String body) {
		return send("POST", path, "application/json", body);
	}

	@Test
	void a_release_is_loaded_once_and_listed() {
		Answer loaded = post(RELEASES, FIRST);
		Answer again = post(RELEASES, FIRST);

		assertThat(loaded.status()).isEqualTo(201);
		assertThat(loaded.at("/statistic").asText()).isEqualTo("social-work-workforce");
		assertThat(loaded.at("/values").asInt()).isEqualTo(2);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.at("/changed").asBoolean()).isFalse();
		assertThat(get("").at("/statistics/0/releases/0/published").asText()).isEqualTo("2020-02-27");
		assertThat(get("").at("/statistics/0/indicators/0/id").asText()).isEqualTo("agency-rate-fte");
		assertThat(get("").at("/statistics/0/releases/0/confirmed").asBoolean()).isTrue();
		assertThat(get("").at("/loading").isMissingNode()).isTrue();
		assertThat(get("?knownAt=2020-02-26").at("/statistics")).isEmpty();
		assertThat(post(RELEASES + "&again=true", FIRST).status()).isEqualTo(201);
		assertThat(get("").at("/statistics/0/releases")).hasSize(1);
	}

	private static String form(String file, String content, String... fields) {
		StringBuilder form = new StringBuilder();
		for (String field : fields) {
			form.append("--xyz\r\nContent-Disposition: form-data; name=\"" + field.replace("=", "\"\r\n\r\n") + "\r\n");
		}
		return form + "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file + "\"\r\n\r\n" + content + "\r\n--xyz--\r\n";
	}

	@Test
	void a_form_brings_a_release_and_a_return_and_says_the_same_as_the_address() {
		String measure = api.get("/plans/sample/measures").at("/measures/0/id").asText();
		type = "multipart/form-data; boundary=xyz";

		Answer release = post("releases", form("csww.csv", FIRST, "published=2020-02-27"));
		assertThat(release.status()).as(release.text()).isEqualTo(201);
		assertThat(get("").at("/statistics/0/releases/0/published").asText()).isEqualTo("2020-02-27");
		Answer told = post("returns/sample", form("september.csv", "measure,date,value\n" + measure + ",2019-09-10,12\n", "knownFrom=2019-10-01"));
		assertThat(told.status()).as(told.text()).isEqualTo(201);
		assertThat(api.get("/plans/sample/measures/" + measure).body().toString()).contains("Return september.csv", "2019-10-01");
		assertThat(post("returns/sample?knownFrom=2019-10-01", form("x.csv", "measure,date,value\n", "knownFrom=2019-10-01")).text()).contains("is said twice");
		assertThat(post("releases", form("csww.csv", FIRST, "publised=2020-02-27")).text()).contains("publised", "is not a known part");
	}

	@Test
	void a_bad_row_is_named_and_left_out_when_that_is_asked() {
		String text = FIRST + "2019,Reporting year,Local authority,E10000007,Derbyshire,n/a\n";

		Answer stopped = post(RELEASES, text);
		assertThat(stopped.status()).isEqualTo(422);
		assertThat(stopped.text()).contains("F4 (agency_rate_fte)");
		assertThat(get("").at("/statistics")).isEmpty();
		Answer skipped = post(RELEASES + "&onFault=skip", text);
		assertThat(skipped.status()).isEqualTo(201);
		assertThat(skipped.at("/leftOut").asInt()).isEqualTo(1);
	}

	@Test
	void every_parameter_that_is_wrong_is_named() {
		assertThat(post("releases?published=2020-02-30&onFault=maybe&yearEnds=13-01", FIRST).text()).contains("published", "onFault", "yearEnds");
		assertThat(get("benchmarks?asOf=x").text()).contains("indicator", "authority", "asOf");
		assertThat(get("series?indicators=x").status()).isEqualTo(400);
		assertThat(get("series?indicator=none&area=891").status()).isEqualTo(404);
	}

	@Test
	void a_viewer_reads_and_loads_nothing() {
		role = Role.VIEWER;

		assertThat(post(RELEASES, FIRST).status()).isEqualTo(403);
		assertThat(get("").status()).isEqualTo(200);
	}

	@Test
	void a_comparison_comes_as_json_and_as_csv() {
		post(RELEASES, FIRST);
		post("releases?file=neighbours.csv&published=2019-01-01&statistic=statistical-neighbours", "LA name,SN1\nNottinghamshire,Kent\n");
		post("releases?file=inspections.csv&published=2019-06-01", "la_code,inspection_date,publication_date,overall_effectiveness\n"
				+ "E10000016,2018-03-05,2018-04-20,Outstanding\n");
		String question = "benchmarks?indicator=agency-rate-fte&authority=891&asOf=2019-12-31";

		Answer json = get(question);
		assertThat(json.at("/own/value").decimalValue()).isEqualByComparingTo("14.3");
		assertThat(json.at("/neighbours/0/name").asText()).isEqualTo("Kent");
		assertThat(json.at("/neighbours/0/rated").asBoolean()).isTrue();
		assertThat(json.at("/neighbours/0/figure/symbol").asText()).isEqualTo("x");
		assertThat(json.at("/neighbours/0/figure/value").isMissingNode()).isTrue();
		Answer csv = send("GET", question, "text/csv", null);
		assertThat(csv.type()).startsWith("text/csv");
		assertThat(csv.text().lines().map(line -> line.replace("\uFEFF", "")).toList()).contains(
				"authority,E10000024,Nottinghamshire,14.3,,2019 Reporting year,2019-09-30,,,,,,,,2020-02-27,\"Department for Education, Children's social work workforce, csww.csv\"");
	}

	@Test
	void a_series_comes_as_json_and_as_csv() {
		post(RELEASES, FIRST);
		post("releases?file=later.csv&published=2021-02-25", FIRST.replace("14.3", "14.4"));
		String question = "series?indicator=agency-rate-fte&area=Nottinghamshire";

		assertThat(get(question).at("/values/0/value").decimalValue()).isEqualByComparingTo("14.4");
		assertThat(get(question + "&knownAt=2020-12-31").at("/values/0/value").decimalValue()).isEqualByComparingTo("14.3");
		assertThat(get(question + "&every=true").at("/values")).hasSize(2);
		assertThat(send("GET", question, "text/csv", null).text().lines()).hasSize(2);
	}

	@Test
	void a_return_has_a_template_and_tells_its_plan() {
		String measure = api.get("/plans/sample/measures").at("/measures/0/id").asText();
		String text = "measure,date,value\n" + measure + ",2019-09-10,12\n";

		assertThat(send("GET", "returns/sample", "text/csv", null).text()).contains("sample," + measure + ",");
		assertThat(send("GET", "returns/sample", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null).status()).isEqualTo(200);
		Answer told = post("returns/sample?file=september.csv&knownFrom=2019-10-01", text);
		assertThat(told.status()).as(told.text()).isEqualTo(201);
		assertThat(post("returns/sample?file=september.csv", text).at("/known").asInt()).isEqualTo(1);
		assertThat(send("GET", "returns/sample/figures", "text/csv", null).text()).contains("sample," + measure + ",", ",2019-09-10,12,", "2019-10-01");
		assertThat(send("GET", "returns/sample/figures?knownAt=2019-09-30", "text/csv", null).text()).doesNotContain(",2019-09-10,12,");
		assertThat(api.get("/plans/sample/measures/" + measure).body().toString()).contains("Return september.csv");
	}
}
