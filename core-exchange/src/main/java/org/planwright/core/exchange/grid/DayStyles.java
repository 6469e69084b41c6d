package org.planwright.core.exchange.grid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Which styles of an OpenDocument file show dates without the day of the month. */
final class DayStyles {

	private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

	private final Map<String, String> formats = new HashMap<>();
	private final Set<String> dates = new HashSet<>();
	private final Set<String> withDay = new HashSet<>();
	private String format = "";

	/** Notes what an element says of styles, if anything. */
	void start(XMLStreamReader xml) {
		Optional<String> name = Optional.ofNullable(xml.getAttributeValue(STYLE, "name"));
		switch (xml.getLocalName()) {
			case "style" -> Optional.ofNullable(xml.getAttributeValue(STYLE, "data-style-name")).ifPresent(of -> formats.put(name.orElse(""), of));
			case "date-style" -> {
				format = name.orElse("");
				dates.add(format);
			}
			case "day" -> withDay.add(format);
			default -> {
				// Of something else.
			}
		}
	}

	/** A day as a cell of a style shows it. */
	Content shown(Content read, Optional<String> style) {
		boolean month = style.map(formats::get).filter(of -> dates.contains(of) && !withDay.contains(of)).isPresent();
		return month && read instanceof Content.Day day ? new Content.Day(day.value(), false) : read;
	}
}
