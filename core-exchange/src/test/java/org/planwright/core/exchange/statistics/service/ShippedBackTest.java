package org.planwright.core.exchange.statistics.service;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What the rules would have said, by the rows of Nottinghamshire and its neighbours")
class ShippedBackTest extends BackTest {

	@Override
	Path releases() {
		return Path.of("src/test/resources/published");
	}
}
