package org.planwright.core.exchange.statistics.describe;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.model.Polarity;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Input;
import org.planwright.core.model.input.Refusal;

/** Every statistic that is described, and the measures of plans that are figures of one. */
public record Descriptions(List<Description> statistics, List<PlanFigures> plans) {

	public Descriptions {
		statistics = List.copyOf(statistics);
		plans = List.copyOf(plans);
	}

	/**
	 * Reads a file of descriptions.
	 *
	 * @throws Refusal with every fault, its path and its line
	 */
	public static Descriptions read(Input file) {
		return Fields.read(file, f -> new Descriptions(f.groups("statistics", Descriptions::statistic), f.groups("plans", Descriptions::plan)));
	}

	/** These, but where the other describes the same statistic or plan, that. */
	public Descriptions with(Descriptions other) {
		Map<String, Description> byId = new LinkedHashMap<>();
		statistics.forEach(each -> byId.put(each.id(), each));
		other.statistics.forEach(each -> byId.put(each.id(), each));
		Map<String, PlanFigures> byPlan = new LinkedHashMap<>();
		plans.forEach(each -> byPlan.put(each.plan(), each));
		other.plans.forEach(each -> byPlan.put(each.plan(), each));
		return new Descriptions(new ArrayList<>(byId.values()), new ArrayList<>(byPlan.values()));
	}

	public Optional<Description> statistic(String id) {
		return statistics.stream().filter(each -> each.id().equals(id)).findFirst();
	}

	private static Description statistic(Fields f) {
		return new Description(f.text("id"), f.text("title"), f.text("publisher"), f.choice("layout", Layout.class),
				f.optionalText("yearEnds").flatMap(text -> monthDay(f, text)),
				f.groups("releases", r -> new Description.Edition(r.text("file"), r.date("published"), r.optionalTruth("confirmed").orElse(true),
						r.optionalDate("periodEnds"))),
				f.groups("indicators", Descriptions::indicator),
				f.texts("filters").stream().map(Names::plain).collect(Collectors.toSet()));
	}

	private static Optional<MonthDay> monthDay(Fields f, String text) {
		try {
			return Optional.of(MonthDay.parse("--" + text));
		} catch (DateTimeException e) {
			f.fault("yearEnds", "is \"" + text + "\", expected month-day, such as 09-30");
			return Optional.empty();
		}
	}

	private static Description.Named indicator(Fields f) {
		Indicator indicator = new Indicator(f.text("id"), f.text("title"), f.optionalText("unit"),
				f.optionalChoice("polarity", Polarity.class).orElse(Polarity.NONE));
		Set<String> names = new LinkedHashSet<>(Set.of(Names.plain(indicator.id())));
		f.texts("names").forEach(name -> names.add(Names.plain(name)));
		return new Description.Named(indicator, names);
	}

	private static PlanFigures plan(Fields f) {
		return new PlanFigures(f.text("plan"), f.text("authority"), f.plainValues("measures"), f.groups("returns",
				r -> new ReturnFigures(r.text("programme"), r.text("return"), r.plainValues("fields"))));
	}
}
