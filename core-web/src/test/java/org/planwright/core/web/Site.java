package org.planwright.core.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planwright.core.engine.MemoryEngine;
import org.planwright.core.exchange.plan.PlanFilesService;
import org.planwright.core.exchange.text.TextReader;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.rest.MemoryJournal;
import org.planwright.core.rest.SampleProgramme;

/** The pages over the real engine, with a journal in memory. */
final class Site {

	static final Path SHIPPED = Path.of("../distribution/src/main/resources/etc/plans/nottinghamshire-2019.yaml");

	final MemoryJournal journal = new MemoryJournal();
	final Plans plans = MemoryEngine.plans(journal, journal, () -> LocalDate.of(2026, 6, 1), new SampleProgramme());
	final StyleSheet style = new StyleSheet();
	private final Pages pages = new Pages(plans, journal, style.address());

	/** A page as a browser sees it. */
	record Seen(int status, String html, Document document) {
	}

	Site with(String plan, boolean json) {
		new PlanFilesService(plans, journal).create(TextReader.read(plan.getBytes(StandardCharsets.UTF_8), json), Actor.SYSTEM,
				Optional.empty());
		return this;
	}

	static Site withSample() throws IOException {
		return new Site().with(sample(), true);
	}

	static Site withShippedPlan() throws IOException {
		return new Site().with(Files.readString(SHIPPED), false);
	}

	static String sample() throws IOException {
		try (InputStream in = SampleProgramme.class.getResourceAsStream("sample.json")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Asks for the board, with a query as it stands in an address. */
	Seen board(String query) {
		Map<String, String> parameters = new HashMap<>();
		for (String each : query.isEmpty() ? new String[0] : query.split("&")) {
			parameters.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
		}
		Pages.Page page = pages.board(parameters.keySet(), parameters::get);
		return new Seen(page.status(), page.html(), Jsoup.parse(page.html()));
	}
}
