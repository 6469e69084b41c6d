package org.planwright.plugin.residential;

import org.planwright.core.rule.testing.ProgrammeBundle;

class BundleTest extends ProgrammeBundle {

	BundleTest() {
		super("Residential");
	}
}
