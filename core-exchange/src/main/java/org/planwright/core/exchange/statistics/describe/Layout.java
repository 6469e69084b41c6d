package org.planwright.core.exchange.statistics.describe;

/** How the rows of a release are laid out; its header tells. */
public enum Layout {
	/** A row for an area and a period, a column for each indicator, as on Explore Education Statistics. */
	INDICATORS_ACROSS,
	/** A row for an area and an indicator, the value behind it, or one for each year. */
	ONE_VALUE_A_ROW,
	/** A row for an indicator, a column for each area. */
	AREAS_ACROSS,
	/** A row for an inspection. */
	JUDGEMENTS,
	/** A row for an authority with its neighbours, or a row for each neighbour. */
	NEIGHBOURS
}
