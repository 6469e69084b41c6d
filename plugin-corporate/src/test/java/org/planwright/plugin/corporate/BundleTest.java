package org.planwright.plugin.corporate;

import org.planwright.core.rule.testing.ProgrammeBundle;

class BundleTest extends ProgrammeBundle {

	BundleTest() {
		super("Corporate");
	}
}
