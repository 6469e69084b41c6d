package org.planwright.plugin.digital;

import org.planwright.core.rule.testing.ProgrammeBundle;

class BundleTest extends ProgrammeBundle {

	BundleTest() {
		super("Digital");
	}
}
