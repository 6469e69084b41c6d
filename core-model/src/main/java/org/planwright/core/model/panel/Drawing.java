package org.planwright.core.model.panel;

/** What is seen better than read. Whoever draws it shows its table as well. */
public sealed interface Drawing extends Content permits Chart, Bars, Timeline {

	String caption();

	/** All that the drawing shows, to be read. */
	Table table();
}
