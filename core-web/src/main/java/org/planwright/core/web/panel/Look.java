package org.planwright.core.web.panel;

import org.planwright.core.model.panel.Level;
import org.planwright.core.model.panel.Line;

/**
 * How a line looks: each by its colour, its dashes and its marks, so that no two are told apart by colour alone. Every
 * colour has a contrast of more than 4.5 to white.
 *
 * @param dashes as SVG writes them; empty for an unbroken line
 * @param mark on each point: {@code dot}, {@code ring}, {@code square}, or empty for none
 */
record Look(String colour, double width, String dashes, String mark) {

	static final String INK = "#0b0c0c";
	static final String AXIS = "#505a5f";
	/** It only repeats what the axis says, and may be faint. */
	static final String GRID = "#d0d4d6";
	/** Faint as well, so that lines on it are seen; it has an edge. */
	static final String BAND = "#dfe8ee";
	static final String BAND_EDGE = "#54768b";

	static Look of(Line.Role role) {
		return switch (role) {
			case ACTUAL -> new Look("#1d5a96", 3, "", "dot");
			case COMPARISON -> new Look("#9a3b00", 2, "10 4", "square");
			case TRAJECTORY -> new Look(AXIS, 2, "6 4", "");
			case FORECAST -> new Look("#4c2c92", 2.5, "2 4", "ring");
		};
	}

	static Look of(Level.Role role) {
		return switch (role) {
			case TARGET -> new Look("#005a30", 2, "14 4", "ring");
			case BASELINE -> new Look(INK, 1.5, "3 3", "square");
			case THRESHOLD -> new Look("#aa1f11", 2, "12 3 3 3", "");
			case MEAN -> new Look(AXIS, 1, "", "");
			case PROCESS_LIMIT -> new Look(AXIS, 1, "8 3 2 3", "");
		};
	}

	void stroke(Svg svg, String points) {
		svg.shape("polyline", "points", points, "fill", "none", "stroke", colour, "stroke-width", width, "stroke-linejoin", "round",
				"stroke-dasharray", dashes.isEmpty() ? "none" : dashes);
	}

	void mark(Svg svg, double x, double y) {
		switch (mark) {
			case "dot" -> svg.shape("circle", "cx", x, "cy", y, "r", 4.0, "fill", colour);
			case "ring" -> svg.shape("circle", "cx", x, "cy", y, "r", 4.5, "fill", "#fff", "stroke", colour, "stroke-width", 2.0);
			case "square" -> svg.shape("rect", "x", x - 3.5, "y", y - 3.5, "width", 7.0, "height", 7.0, "fill", colour);
			default -> {
			}
		}
	}

	/** A sample of it for the key. */
	String sample() {
		Svg svg = new Svg().open("svg", "class", "pw-key", "viewBox", "0 0 44 14", "width", "44", "height", "14", "aria-hidden", "true",
				"focusable", "false");
		stroke(svg, "1,7 43,7");
		mark(svg, 22, 7);
		return svg.close().toString();
	}

	static String bandSample() {
		return new Svg().open("svg", "class", "pw-key", "viewBox", "0 0 44 14", "width", "44", "height", "14", "aria-hidden", "true", "focusable",
				"false").shape("rect", "x", 1.0, "y", 1.0, "width", 42.0, "height", 12.0, "fill", BAND, "stroke", BAND_EDGE, "stroke-dasharray", "1 2")
				.close().toString();
	}
}
