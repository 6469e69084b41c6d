package org.planwright.core.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The configuration as it was last read. */
record Settings(boolean openReading, Set<String> allowedHosts, long largestBody, Set<String> uploadAddresses, long largestUpload, int longestAddress,
		int mostParameters, long keptBytes, Duration sessionIdle, Duration sessionLongest) {

	static Settings of(HttpConfiguration configuration) {
		Set<String> hosts = listed(configuration.allowed_hosts()).map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
		return new Settings(configuration.open_reading(), hosts, configuration.max_body_bytes(),
				listed(configuration.upload_addresses()).collect(Collectors.toUnmodifiableSet()), configuration.max_upload_bytes(),
				configuration.max_address_length(), configuration.max_query_parameters(), configuration.kept_bytes(),
				Duration.ofMinutes(configuration.session_idle_minutes()), Duration.ofHours(configuration.session_longest_hours()));
	}

	/** A .cfg file gives a list as one text. */
	private static Stream<String> listed(String[] values) {
		return Arrays.stream(values).flatMap(list -> Arrays.stream(list.split(","))).map(String::trim).filter(value -> !value.isEmpty());
	}

	/** How large a body may be at an address. */
	long largestBody(String path) {
		boolean upload = uploadAddresses.stream().anyMatch(address -> isAtOrBelow(path.split("/"), address.split("/")));
		return upload ? Math.max(largestBody, largestUpload) : largestBody;
	}

	private static boolean isAtOrBelow(String[] path, String[] address) {
		return path.length >= address.length && IntStream.range(0, address.length).allMatch(i -> address[i].equals("*") || address[i].equals(path[i]));
	}
}
