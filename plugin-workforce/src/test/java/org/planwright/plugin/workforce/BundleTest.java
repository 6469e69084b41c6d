package org.planwright.plugin.workforce;

import org.planwright.core.rule.testing.ProgrammeBundle;

class BundleTest extends ProgrammeBundle {

	BundleTest() {
		super("Workforce");
	}
}
