package org.planwright.core.http;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Planwright HTTP", description = "Who may ask, and how much at once.")
@interface HttpConfiguration {

	@AttributeDefinition(name = "Open reading", description = "Whether reading needs no account, for requests that come from this machine itself and through no proxy.")
	boolean open_reading() default true;

	@AttributeDefinition(name = "Allowed hosts", description = "The names under which this installation is reached, besides localhost and loopback addresses. A request for any other host is refused.")
	String[] allowed_hosts() default {};

	@AttributeDefinition(name = "Largest body", description = "In bytes.", min = "1")
	long max_body_bytes() default 1024 * 1024;

	@AttributeDefinition(name = "Upload addresses", description = "Addresses that whole files are sent to, each with what is below it; * stands for any one step.")
	String[] upload_addresses() default {"/api/plans/*/import", "/api/archive", "/live/updates", "/api/statistics/releases", "/api/statistics/returns"};

	@AttributeDefinition(name = "Largest upload", description = "The largest body at an upload address, in bytes.", min = "1")
	long max_upload_bytes() default 64 * 1024 * 1024;

	@AttributeDefinition(name = "Longest address", description = "Path and query, in characters.", min = "100")
	int max_address_length() default 2000;

	@AttributeDefinition(name = "Most query parameters", min = "1")
	int max_query_parameters() default 20;

	@AttributeDefinition(name = "Kept answers", description = "How many bytes of answers are kept in memory.", min = "0")
	long kept_bytes() default 64 * 1024 * 1024;

	@AttributeDefinition(name = "Idle sessions", description = "After how many minutes without a request a session in a browser ends.", min = "1")
	int session_idle_minutes() default 60;

	@AttributeDefinition(name = "Longest sessions", description = "After how many hours a session in a browser ends, whatever happens in it.", min = "1")
	int session_longest_hours() default 20;
}
