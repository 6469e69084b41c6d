package org.planwright.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwright.core.model.meeting.Approval;
import org.planwright.core.rest.json.ActionForm;
import org.planwright.core.rest.json.ActionJson;
import org.planwright.core.rest.json.AssessmentJson;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.rest.json.BenchmarkJson;
import org.planwright.core.rest.json.BoardJson;
import org.planwright.core.rest.json.ChangesJson;
import org.planwright.core.rest.json.DeliveredJson;
import org.planwright.core.rest.json.DoctorJson;
import org.planwright.core.rest.json.ExportJson;
import org.planwright.core.rest.json.FigureJson;
import org.planwright.core.rest.json.ImportJson;
import org.planwright.core.rest.json.JournalJson;
import org.planwright.core.rest.json.MeasureForm;
import org.planwright.core.rest.json.MeasureJson;
import org.planwright.core.rest.json.MeasuresJson;
import org.planwright.core.rest.json.MeetingJson;
import org.planwright.core.rest.json.MeetingsJson;
import org.planwright.core.rest.json.MilestoneJson;
import org.planwright.core.rest.json.NextJson;
import org.planwright.core.rest.json.ObservationJson;
import org.planwright.core.rest.json.OverrideJson;
import org.planwright.core.rest.json.PackJson;
import org.planwright.core.rest.json.PanelJson;
import org.planwright.core.rest.json.PartJson;
import org.planwright.core.rest.json.PersonJson;
import org.planwright.core.rest.json.PlanItem;
import org.planwright.core.rest.json.PlanJson;
import org.planwright.core.rest.json.ProgrammeJson;
import org.planwright.core.rest.json.ReceiptJson;
import org.planwright.core.rest.json.ReleasesJson;
import org.planwright.core.rest.json.RestoredJson;
import org.planwright.core.rest.json.TargetJson;
import org.planwright.core.rest.json.VerificationJson;

/** The document says what the resources do, no less and no more. */
class OpenApiTest {

	/** Described here, answered by the bundle that every request passes. */
	private static final Set<String> ELSEWHERE = Set.of("POST /api/account/password", "GET /health", "GET /metrics");

	private final Api api = new Api();
	private final JsonNode document = api.get("/openapi.json").body();

	@AfterEach
	void close() {
		api.close();
	}

	@Test
	void every_address_and_method_is_described_and_no_other() {
		assertThat(described().keySet()).isEqualTo(served().keySet());
	}

	@Test
	void every_parameter_is_described_and_no_other() {
		assertThat(described()).isEqualTo(served());
	}

	@Test
	void every_read_takes_both_dates_and_may_be_told_that_one_does_not_exist() {
		Map<String, Set<String>> reads = new TreeMap<>(described());
		reads.keySet().removeIf(operation -> !operation.startsWith("GET "));

		assertThat(reads).hasSizeGreaterThan(12).allSatisfy((read, parameters) -> {
			assertThat(parameters).contains("query asOf", "query knownAt");
			assertThat(document.at("/paths/" + read.substring(4).replace("/", "~1") + "/get/responses").has("400")).as("400").isTrue();
		});
	}

	@Test
	void every_reference_leads_somewhere() {
		List<String> lost = new ArrayList<>();
		document.findValuesAsText("$ref").stream().filter(ref -> document.at(ref.substring(1)).isMissingNode()).forEach(lost::add);
		assertThat(lost).isEmpty();
	}

	@Test
	void errors_are_problem_documents() {
		document.at("/components/responses").forEach(
				response -> assertThat(response.at("/content/application~1problem+json/schema/$ref").asText()).endsWith("/Problem"));
	}

	static Stream<Arguments> shapes() {
		return Map.ofEntries(Map.entry("Root", RootResource.Root.class), Map.entry("Programmes", RootResource.Programmes.class),
				Map.entry("PlanList", PlansResource.PlanList.class), Map.entry("PlanItem", PlanItem.class),
				Map.entry("Programme", ProgrammeJson.class), Map.entry("Plan", PlanJson.class),
				Map.entry("PlanAction", PlanJson.ActionItem.class), Map.entry("Panels", PanelJson.All.class), Map.entry("Panel", PanelJson.class), Map.entry("Board", BoardJson.class), Map.entry("Row", BoardJson.Row.class), Map.entry("Glance", BoardJson.Glance.class),
				Map.entry("Assessment", AssessmentJson.class), Map.entry("Part", PartJson.class), Map.entry("Next", NextJson.class),
				Map.entry("Override", OverrideJson.class), Map.entry("Person", PersonJson.class), Map.entry("Action", ActionJson.class),
				Map.entry("ActionForm", ActionForm.class), Map.entry("Target", TargetJson.class),
				Map.entry("Cadence", ActionJson.CadenceJson.class), Map.entry("Review", ActionJson.ReviewJson.class),
				Map.entry("Progress", ActionJson.ProgressJson.class), Map.entry("Opinion", ActionJson.OpinionJson.class),
				Map.entry("Acceptance", ActionJson.AcceptanceJson.class), Map.entry("SubAction", ActionJson.SubActionJson.class),
				Map.entry("MeasureUse", ActionJson.MeasureUseJson.class), Map.entry("Latest", ActionJson.LatestJson.class),
				Map.entry("Milestone", MilestoneJson.class), Map.entry("Rebaseline", MilestoneJson.RebaselineJson.class),
				Map.entry("MeasureList", MeasuresJson.class), Map.entry("MeasureItem", MeasuresJson.Item.class),
				Map.entry("Measure", MeasureJson.class), Map.entry("MeasureForm", MeasureForm.class),
				Map.entry("Observation", ObservationJson.class), Map.entry("Changes", ChangesJson.class),
				Map.entry("Side", ChangesJson.Side.class), Map.entry("Change", ChangesJson.ChangeJson.class),
				Map.entry("Told", ChangesJson.ToldJson.class),
				Map.entry("MeetingList", MeetingsJson.class), Map.entry("MeetingItem", MeetingsJson.Item.class), Map.entry("Meeting", MeetingJson.class),
				Map.entry("Comment", MeetingJson.CommentJson.class), Map.entry("Decision", MeetingJson.DecisionJson.class),
				Map.entry("Approval", MeetingJson.ApprovalJson.class), Map.entry("Made", Approval.Made.class),
				Map.entry("Pack", PackJson.class), Map.entry("PackChapter", PackJson.ChapterJson.class), Map.entry("PackDocument", PackJson.DocumentJson.class), Map.entry("Journal", JournalJson.class),
				Map.entry("Entry", JournalJson.EntryJson.class), Map.entry("Verification", VerificationJson.class),
				Map.entry("Receipt", ReceiptJson.class), Map.entry("Releases", ReleasesJson.class), Map.entry("Statistic", ReleasesJson.StatisticJson.class),
				Map.entry("Release", ReleasesJson.ReleaseJson.class), Map.entry("Indicator", Indicator.class), Map.entry("Area", Area.class),
				Map.entry("Figure", FigureJson.class), Map.entry("Series", StatisticsResource.Series.class),
				Map.entry("Peer", BenchmarkJson.PeerJson.class), Map.entry("Standing", Benchmark.Standing.class),
				Map.entry("Benchmark", BenchmarkJson.class), Map.entry("Delivered", DeliveredJson.class), Map.entry("PlanTold", DeliveredJson.Told.class),
				Map.entry("Return", DeliveredJson.Return.class), Map.entry("Import", ImportJson.class), Map.entry("RowChange", PlanImport.RowChange.class),
				Map.entry("FieldChange", PlanImport.FieldChange.class), Map.entry("OpenQuestion", PlanImport.OpenQuestion.class),
				Map.entry("Diagnosis", Diagnosis.class), Map.entry("Finding", Diagnosis.Finding.class), Map.entry("Doctor", DoctorJson.class),
				Map.entry("ExportedPlan", ExportJson.Plan.class), Map.entry("Definition", ExportJson.Definition.class),
				Map.entry("Restored", RestoredJson.class),
				Map.entry("ExportedMeasures", ExportJson.Measures.class)).entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void a_schema_has_the_fields_that_are_sent(String schema, Class<?> sent) {
		List<String> fields = new ArrayList<>();
		document.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(fields::add);
		assertThat(fields).containsExactlyElementsOf(Arrays.stream(sent.getRecordComponents()).map(RecordComponent::getName).toList());
	}

	/** Each operation of this bundle with its parameters, as the document has them. */
	private Map<String, Set<String>> described() {
		Map<String, Set<String>> described = new TreeMap<>();
		document.at("/paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
			Set<String> parameters = new TreeSet<>();
			operation.getValue().path("parameters").forEach(parameter -> {
				JsonNode resolved = parameter.has("$ref") ? document.at(parameter.get("$ref").asText().substring(1)) : parameter;
				parameters.add(resolved.get("in").asText() + " " + resolved.get("name").asText());
			});
			described.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), parameters);
		}));
		described.keySet().removeAll(ELSEWHERE);
		return described;
	}

	/** Each operation with its parameters, as the resources have them. */
	private Map<String, Set<String>> served() {
		Map<String, Set<String>> served = new TreeMap<>();
		served(served, "/api/", new RestApplication(api.plans, api.journal, api.journal, null, null, null, null));
		served(served, "/api/statistics/", new StatisticsApplication(null, null));
		return served;
	}

	private static void served(Map<String, Set<String>> served, String root, Application application) {
		for (Object resource : application.getSingletons()) {
			String base = resource.getClass().getAnnotation(Path.class).value();
			for (Method method : resource.getClass().getDeclaredMethods()) {
				httpMethod(method).ifPresent(verb -> {
					Path path = method.getAnnotation(Path.class);
					String address = root + base + (path == null ? "" : "/" + path.value());
					String plain = address.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}").replaceAll("/+", "/").replaceAll("/$", "");
					served.put(verb + " " + plain, parameters(method));
				});
			}
		}
	}

	private static Optional<String> httpMethod(Method method) {
		return Arrays.stream(method.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class))
				.filter(Objects::nonNull).map(HttpMethod::value).findFirst();
	}

	private static Set<String> parameters(Method method) {
		Set<String> parameters = new TreeSet<>();
		for (Parameter parameter : method.getParameters()) {
			name(parameter, parameters);
			if (parameter.isAnnotationPresent(BeanParam.class)) {
				for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
					for (Field field : type.getDeclaredFields()) {
						name(field, parameters);
					}
				}
			}
		}
		return parameters;
	}

	private static void name(AnnotatedElement element, Set<String> names) {
		for (Annotation annotation : element.getAnnotations()) {
			if (annotation instanceof QueryParam query) {
				names.add("query " + query.value());
			} else if (annotation instanceof PathParam path) {
				names.add("path " + path.value());
			} else if (annotation instanceof HeaderParam header) {
				names.add("header " + header.value());
			}
		}
	}
}
