package org.planwright.core.model;

/** Which way a measure should move. */
public enum Polarity {
	/** More is better. */
	UP,
	/** Less is better. */
	DOWN,
	/** Neither is better in itself: the measure informs and never colours. */
	NONE
}
