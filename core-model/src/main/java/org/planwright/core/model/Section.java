package org.planwright.core.model;

import org.planwright.core.model.input.Require;

/** A numbered part of a plan. */
public record Section(String number, String title) {

	public Section {
		Require.ref("number", number);
		Require.text("title", title);
	}
}
