package org.planwright.plugin.fostering;

import org.planwright.core.rule.testing.ProgrammeBundle;

class BundleTest extends ProgrammeBundle {

	BundleTest() {
		super("Fostering");
	}
}
