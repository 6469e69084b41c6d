package org.planwright.live.update.update;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an update has to stand. */
@ObjectClassDefinition(name = "Live update: the command", description = "What a new version has to stand before and after it takes over.")
public @interface UpdateConfig {

	@AttributeDefinition(name = "Signatures required", description = "Whether a jar has to be signed by a key that the key store trusts.")
	boolean signatures_required() default false;

	@AttributeDefinition(name = "Key store", description = "A file in etc with the certificates that are trusted, PKCS12 or JKS.")
	String key_store() default "org.planwright.live.update.p12";

	@AttributeDefinition(name = "Key store's password", description = "It guards the list against accidents; the certificates in it are public.")
	String key_store_password() default "changeit";

	@AttributeDefinition(name = "Proof", description = "Each proof has so many seconds.", min = "1")
	int proof_seconds() default 60;

	@AttributeDefinition(name = "Watch", description = "A new version is looked at for so many seconds after it took over.", min = "0")
	int watch_seconds() default 30;

	@AttributeDefinition(name = "Failing answers", description = "It goes back when more than so many per cent of its answers are 5xx.", min = "0")
	int watch_percent() default 5;

	@AttributeDefinition(name = "Answers at least", description = "The share is judged from so many answers on.", min = "1")
	int watch_answers() default 20;

	@AttributeDefinition(name = "Largest jar", description = "In bytes.", min = "1")
	long largest_jar_bytes() default 64 * 1024 * 1024;
}
