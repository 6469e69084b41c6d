package org.planwright.core.web.panel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes a drawing as SVG with presentation attributes alone: a strict policy lets no style through. */
final class Svg {

	private final StringBuilder out = new StringBuilder(4096);
	private final Deque<String> open = new ArrayDeque<>();

	/** Opens an element; its attributes as names and values in turn. */
	Svg open(String element, Object... attributes) {
		start(element, attributes);
		out.append('>');
		open.push(element);
		return this;
	}

	Svg close() {
		out.append("</").append(open.pop()).append('>');
		return this;
	}

	Svg shape(String element, Object... attributes) {
		start(element, attributes);
		out.append("/>");
		return this;
	}

	Svg text(String element, String text, Object... attributes) {
		start(element, attributes);
		out.append('>').append(escaped(text)).append("</").append(element).append('>');
		return this;
	}

	private void start(String element, Object... attributes) {
		out.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"").append(escaped(written(attributes[i + 1]))).append('"');
		}
	}

	/** A tenth of a unit is finer than anybody sees. */
	static String written(Object value) {
		if (!(value instanceof Double number)) {
			return value.toString();
		}
		String text = String.format(Locale.ROOT, "%.1f", number);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
