package org.planwright.core.exchange.statistics.service;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What the rules would have said, by the files as they were published")
class PublishedBackTest extends BackTest {

	@Override
	Path releases() {
		PublicData.assume();
		return PublicData.FOLDER;
	}
}
