package org.planwright.core.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.Reading;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Turn;

@DisplayName("A value as JSON")
class JsonWriterTest {

	private final JsonWriter writer = new JsonWriter();

	public record Mixed(String zebra, Optional<String> some, Optional<String> none, OptionalInt count, List<String> empty, int apple) {
	}

	public record Times(LocalDate day, Instant moment, Duration span, YearMonth month) {
	}

	private record Hidden(Status status, Polarity polarity) {
	}

	public sealed interface Shape {
		record Circle(int radius) implements Shape {
		}

		record Nothing() implements Shape {
		}

		record Named(String kind) implements Shape {
		}
	}

	public record Drawing(Shape shape, List<Shape> others) {
	}

	private String json(Object value) throws IOException {
		return new String(writer.write(value), StandardCharsets.UTF_8);
	}

	@Test
	void keeps_the_fields_in_the_order_of_the_record_and_leaves_out_what_is_absent() throws IOException {
		assertThat(json(new Mixed("z", Optional.of("s"), Optional.empty(), OptionalInt.of(3), List.of(), 1)))
				.isEqualTo("{\"zebra\":\"z\",\"some\":\"s\",\"count\":3,\"empty\":[],\"apple\":1}");
	}

	@Test
	void writes_days_and_moments_as_iso_8601() throws IOException {
		assertThat(json(new Times(LocalDate.of(2019, 9, 30), Instant.parse("2019-09-30T10:00:00Z"), Duration.ofMinutes(90), YearMonth.of(2019, 9))))
				.isEqualTo("{\"day\":\"2019-09-30\",\"moment\":\"2019-09-30T10:00:00Z\",\"span\":\"PT1H30M\",\"month\":\"2019-09\"}");
	}

	@Test
	void writes_decimals_without_exponent() throws IOException {
		assertThat(json(List.of(new BigDecimal("1E+3"), new BigDecimal("0.0000001"), new BigDecimal("1.50")))).isEqualTo("[1000,0.0000001,1.50]");
	}

	@Test
	void writes_enums_by_their_names() throws IOException {
		assertThat(json(new Hidden(Status.RED, Polarity.DOWN))).isEqualTo("{\"status\":\"RED\",\"polarity\":\"DOWN\"}");
		assertThat(json(Map.of(Status.GREY, 14))).isEqualTo("{\"GREY\":14}");
	}

	@Test
	void says_which_of_its_kind_a_value_is() throws IOException {
		assertThat(json(new Turn.OnDate(LocalDate.of(2019, 9, 30), Status.RED))).isEqualTo("{\"kind\":\"on-date\",\"on\":\"2019-09-30\",\"to\":\"RED\"}");
		assertThat(json(new Turn.OnlyEvidence())).isEqualTo("{\"kind\":\"only-evidence\"}");
		assertThat(json(new Drawing(new Shape.Circle(2), List.of(new Shape.Nothing(), new Shape.Named("mine")))))
				.isEqualTo("{\"shape\":{\"kind\":\"circle\",\"radius\":2},\"others\":[{\"kind\":\"nothing\"},{\"kind\":\"mine\"}]}");
		assertThat(json(List.of(new Reading.Figure(BigDecimal.ONE), Reading.Symbol.SUPPRESSED)))
				.isEqualTo("[{\"kind\":\"figure\",\"value\":1},\"SUPPRESSED\"]");
	}

	@Test
	void puts_in_order_what_has_none_and_leaves_the_rest_as_it_is() throws IOException {
		Map<String, Integer> ordered = new LinkedHashMap<>();
		ordered.put("z", 1);
		ordered.put("a", 2);
		assertThat(json(ordered)).isEqualTo("{\"z\":1,\"a\":2}");
		assertThat(json(Map.of("z", 1, "a", 2, "m", 3, "b", 4))).isEqualTo("{\"a\":2,\"b\":4,\"m\":3,\"z\":1}");
		assertThat(json(Set.of("z", "a", "m", "b"))).isEqualTo("[\"a\",\"b\",\"m\",\"z\"]");
	}

	@Test
	void empties_of_maps_are_left_out() throws IOException {
		assertThat(json(Map.of("there", Optional.of(1), "absent", Optional.empty()))).isEqualTo("{\"there\":1}");
	}

	/** What a programme's bundle is to us: a loader of its own, to be forgotten when it is replaced. */
	private static final class Bundle extends ClassLoader {
		Bundle() {
			super(JsonWriterTest.class.getClassLoader());
		}

		Class<?> own(Class<?> template) throws IOException {
			try (InputStream code = template.getResourceAsStream("/" + template.getName().replace('.', '/') + ".class")) {
				byte[] bytes = code.readAllBytes();
				return defineClass(template.getName(), bytes, 0, bytes.length);
			}
		}
	}

	@Test
	void leaves_nothing_of_a_replaced_bundle_behind_when_its_writer_goes() throws Exception {
		WeakReference<ClassLoader> loader = written();
		for (int i = 0; i < 50 && loader.get() != null; i++) {
			System.gc();
			Thread.yield();
		}
		assertThat(loader.get()).isNull();
	}

	private static WeakReference<ClassLoader> written() throws Exception {
		Bundle bundle = new Bundle();
		Object value = bundle.own(Point.class).getConstructor(int.class, Optional.class).newInstance(1, Optional.of("x"));
		assertThat(value).isNotInstanceOf(Point.class);
		assertThat(new JsonWriter().write(List.of(value))).asString().isEqualTo("[{\"x\":1,\"name\":\"x\"}]");
		return new WeakReference<>(bundle);
	}

	public record Point(int x, Optional<String> name) {
	}
}
