package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read more than once: first to see what it is. */
@FunctionalInterface
public interface Source {

	InputStream open() throws IOException;

	static Source of(byte[] bytes) {
		return () -> new ByteArrayInputStream(bytes);
	}

	static Source of(Path file) {
		return () -> Files.newInputStream(file);
	}
}
