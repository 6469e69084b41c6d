package org.planwright.core.exchange.statistics.describe;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: neither case nor blanks, dashes and dots count, nor marks of footnotes. */
public final class Names {

	private static final int LONGEST_ID = 64;

	private Names() {
	}

	/** {@code "Turnover Rate (FTE) %"} and {@code turnover_rate_fte_%} are the same. */
	public static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT).replace("&", " and ")
				.replaceAll("[^\\p{L}\\p{N}%]+", "_").replaceAll("^_|_$", "");
	}

	/** A name as an id. */
	public static String id(String name) {
		String id = plain(name).replace("%", "percent").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String cut = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID).replaceAll("-$", "") : id;
		return cut.isEmpty() ? "unnamed" : cut;
	}
}
