package org.planwright.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MediaType;

/**
 * A file that was sent, on the disk for as long as it is looked at: it may be larger than what is to be held in memory.
 *
 * @param name of the file, where the form tells it
 * @param fields what the form says besides
 */
record StoredFile(Path path, Optional<String> name, Map<String, List<String>> fields) implements AutoCloseable {

	static StoredFile of(MediaType type, InputStream body, Set<String> known) throws IOException {
		Path path = Files.createTempFile("planwright-upload", ".part");
		boolean whole = false;
		try {
			Upload.Taken<Long> taken = Upload.read(type, body, known, file -> Files.copy(file, path, StandardCopyOption.REPLACE_EXISTING));
			whole = true;
			return new StoredFile(path, taken.name(), taken.fields());
		} finally {
			if (!whole) {
				Files.delete(path);
			}
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(path);
	}
}
