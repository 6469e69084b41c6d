package org.planwright.core.web.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.web.frame.Answer;
import org.planwright.core.web.frame.Page;
import org.planwright.core.web.frame.Visit;
import org.planwright.core.web.panel.ShownPanel;

/** The council beside its statistical neighbours, and beside those that Ofsted rated good or outstanding. */
@Component(service = Page.class)
public final class BenchmarksPage implements Page {

	private volatile Optional<Statistics> statistics = Optional.empty();

	/** Something that can be compared. */
	public record Choice(String id, String title, boolean chosen) {
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	public void bindStatistics(Statistics service) {
		statistics = Optional.of(service);
	}

	void unbindStatistics(Statistics service) {
		statistics = statistics.filter(known -> known != service);
	}

	@Override
	public String address() {
		return "/plans/{plan}/benchmarks";
	}

	@Override
	public Optional<Entry> navigation() {
		return Optional.of(new Entry(50, "Benchmarks"));
	}

	/** Not kept: official statistics belong to no plan, and may be loaded at any time. */
	@Override
	public Answer get(Visit visit) {
		String authority = visit.text("authority").orElseGet(() -> authority(visit.plan().head().organisation()));
		Optional<String> asked = visit.text("indicator");
		return statistics.<Answer>map(service -> shown(service, visit, authority, asked).unkept()).orElseGet(() -> Answer.Shown.problem(503,
				"Benchmarks are not installed: the bundle core-exchange, which keeps official statistics, is not running."));
	}

	private static Answer.Shown shown(Statistics statistics, Visit visit, String authority, Optional<String> asked) {
		Map<String, String> indicators = indicators(statistics);
		Optional<String> chosen = asked.or(() -> indicators.keySet().stream().findFirst());
		boolean isAsked = asked.isPresent() || visit.text("authority").isPresent();
		Map<String, Object> model = new TreeMap<>(Map.of("authority", authority, "indicators",
				indicators.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue(), chosen.equals(Optional.of(each.getKey())))).toList(),
				"problem", "", "field", "authority", "asked", isAsked, "panels", List.of()));
		int status = chosen.map(indicator -> {
			try {
				model.put("panels", ShownPanel.of(Comparison.panels(statistics.benchmark(indicator, authority, visit.when(), Optional.empty()))));
				return 200;
			} catch (Refusal refusal) {
				model.put("problem", refusal.getMessage());
				model.put("field", isKnown(indicators, indicator) ? "authority" : "indicator");
				return isAsked ? refusal.kind().code() : 200;
			}
		}).orElse(200);
		return new Answer.Shown("exchange/benchmarks.ftlh", model).withStatus(status);
	}

	/** With the statistic's id in front or without. */
	private static boolean isKnown(Map<String, String> indicators, String indicator) {
		return indicators.keySet().stream().anyMatch(known -> known.equals(indicator) || known.endsWith("/" + indicator));
	}

	/** By id with the statistic's in front, as two statistics may have the same indicator; the newest title counts. */
	private static Map<String, String> indicators(Statistics statistics) {
		Map<String, String> indicators = new TreeMap<>();
		statistics.releases().forEach(release -> release.indicators()
				.forEach(indicator -> indicators.put(release.statistic() + "/" + indicator.id(), indicator.title() + " – " + release.title())));
		return indicators;
	}

	/** The authority that an organisation is: statistics leave out the words for what kind of council it is. */
	static String authority(String organisation) {
		return organisation.replaceFirst("(?i)\\s+((county|city|borough|district|metropolitan|london)\\s+)*council$", "")
				.replaceFirst("(?i)^(royal )?(london )?borough of ", "");
	}
}
