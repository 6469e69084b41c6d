package org.planwright.core.exchange.statistics.read;

import org.planwright.core.exchange.statistics.Judgement;
import org.planwright.core.exchange.statistics.Neighbour;

/** Takes what the rows of a release say. */
public interface Found {

	/** @throws IllegalArgumentException when there is such a value already */
	void value(Value value);

	void judgement(Judgement judgement);

	void neighbour(Neighbour neighbour);
}
