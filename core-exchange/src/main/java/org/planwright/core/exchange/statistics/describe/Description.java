package org.planwright.core.exchange.statistics.describe;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.model.input.Require;

/**
 * What no release says of itself: which columns are which indicators, when a reporting year ends, when a file was published.
 *
 * @param yearEnds the last day of a "reporting year"
 * @param filters the columns that break values down
 */
public record Description(String id, String title, String publisher, Layout layout, Optional<MonthDay> yearEnds, List<Edition> editions,
		List<Named> indicators, Set<String> filters) {

	/**
	 * A file of the statistic that is known by name.
	 *
	 * @param confirmed whether somebody has seen the day of publication; else it is what the statistic's pattern makes likely
	 * @param periodEnds the period its values are about, where the file does not say
	 */
	public record Edition(String file, LocalDate published, boolean confirmed, Optional<LocalDate> periodEnds) {
	}

	/** @param names what its column or row has been called, old names too, each as {@link Names#plain} writes it */
	public record Named(Indicator indicator, Set<String> names) {
		public Named {
			names = Set.copyOf(names);
		}
	}

	public Description {
		Require.id("id", id);
		Require.text("title", title);
		Require.text("publisher", publisher);
		editions = List.copyOf(editions);
		indicators = List.copyOf(indicators);
		filters = Set.copyOf(filters);
	}

	public Optional<Edition> edition(String file) {
		return editions.stream().filter(edition -> edition.file().equalsIgnoreCase(file)).findFirst();
	}

	/** The indicators by each of their names. */
	public Map<String, Indicator> byName() {
		Map<String, Indicator> byName = new HashMap<>();
		indicators.forEach(named -> named.names().forEach(name -> byName.put(name, named.indicator())));
		return byName;
	}
}
