package org.planwright.core.rule.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.QueryParam;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for the bundle of every programme, once it is built. */
@DisplayName("The bundle")
public abstract class ProgrammeBundle {

	private static Attributes manifest;

	private final String name;
	private final String id;

	/** @param name as its classes begin: {@code Fostering} */
	protected ProgrammeBundle(String name) {
		this.name = name;
		this.id = name.toLowerCase(Locale.ROOT);
	}

	@BeforeAll
	static void read() throws IOException {
		try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in).getMainAttributes();
		}
	}

	@Test
	void exports_nothing() {
		assertThat(manifest.getValue("Export-Package")).isNull();
	}

	@Test
	void leans_on_the_language_of_plans_on_jax_rs_and_on_the_framework_only() {
		String imports = manifest.getValue("Import-Package").replaceAll("\"[^\"]*\"", "");

		assertThat(Arrays.stream(imports.split(",")).map(clause -> clause.split(";")[0]))
				.allMatch(name -> name.matches("java\\..*|javax\\.ws\\.rs(\\..*)?|org\\.osgi\\..*|org\\.planwright\\.core\\.model(\\..*)?"), "expected")
				.contains("org.planwright.core.model.assess", "javax.ws.rs");
		assertThat(imports).doesNotContain("resolution:=optional");
		assertThat(manifest.getValue("DynamicImport-Package")).isNull();
	}

	@Test
	void brings_one_application_and_one_programme() throws IOException {
		assertThat(component("Application")).contains("javax.ws.rs.core.Application", "/api/" + id, "planwright." + id,
				"(osgi.jaxrs.name=planwright.json)");
		assertThat(component("Programme")).contains("org.planwright.core.model.assess.Programme");
		assertThat(component("Settings")).contains("org.planwright." + id, "modified=\"modified\"");
	}

	@Test
	void takes_both_dates_of_a_question_wherever_it_is_asked() throws IOException, ReflectiveOperationException {
		List<Method> reads = reads();

		assertThat(reads).isNotEmpty();
		for (Method read : reads) {
			assertThat(parameters(read)).as(read.toString()).contains("asOf", "knownAt");
		}
	}

	private static List<Method> reads() throws IOException, ReflectiveOperationException {
		Path classes = Path.of("target/classes");
		List<String> names;
		try (Stream<Path> files = Files.walk(classes.resolve("org/planwright/plugin"))) {
			names = files.map(file -> classes.relativize(file).toString()).filter(file -> file.endsWith(".class"))
					.map(file -> file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.')).toList();
		}
		List<Method> reads = new ArrayList<>();
		for (String each : names) {
			Arrays.stream(Class.forName(each, false, ProgrammeBundle.class.getClassLoader()).getMethods())
					.filter(method -> method.isAnnotationPresent(GET.class)).forEach(reads::add);
		}
		return reads;
	}

	private static Set<String> parameters(Method method) {
		return Arrays.stream(method.getParameters())
				.flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class) ? Arrays.stream(parameter.getType().getDeclaredFields())
						: Stream.of(parameter))
				.map(element -> element.getAnnotation(QueryParam.class)).filter(Objects::nonNull).map(QueryParam::value)
				.collect(Collectors.toSet());
	}

	private String component(String kind) throws IOException {
		return Files.readString(Path.of("target/classes/OSGI-INF/org.planwright.plugin." + id + "." + name + kind + ".xml"));
	}
}
