package org.planwright.core.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The configuration as it was last read. */
record Settings(boolean openReading, Set<String> allowedHosts, long largestBody, int longestAddress, int mostParameters, long keptBytes) {

	static Settings of(HttpConfiguration configuration) {
		// A .cfg file gives a list as one text.
		Set<String> hosts = Arrays.stream(configuration.allowed_hosts()).flatMap(list -> Arrays.stream(list.split(","))).map(host -> host.trim().toLowerCase(Locale.ROOT))
				.filter(host -> !host.isEmpty()).collect(Collectors.toUnmodifiableSet());
		return new Settings(configuration.open_reading(), hosts, configuration.max_body_bytes(), configuration.max_address_length(),
				configuration.max_query_parameters(), configuration.kept_bytes());
	}
}
