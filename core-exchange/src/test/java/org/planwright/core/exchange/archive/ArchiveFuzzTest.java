package org.planwright.core.exchange.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.model.input.Refusal;

/** Archives: damaged as a whole, or whole but for what stands in one part. */
class ArchiveFuzzTest {

	@TempDir
	static Path folder;

	@FuzzTest
	void read(byte[] input) {
		Path file = folder.resolve("archive.zip");
		try {
			if (new String(input, StandardCharsets.ISO_8859_1).startsWith("PK")) {
				Files.write(file, input);
			} else {
				write(file, input);
			}
			ArchiveReader.read(file, sealed -> {
			}, pack -> {
			});
		} catch (Refusal refusal) {
			if (refusal.getMessage().isBlank()) {
				throw new AssertionError("a refusal without a reason", refusal);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The first byte says whether what follows are entries, names or the digests. */
	private static void write(Path file, byte[] input) throws IOException {
		int which = input.length == 0 ? 0 : input[0] & 3;
		byte[] part = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			part(zip, ArchiveWriter.FORM, ArchiveWriter.VERSION.getBytes(StandardCharsets.US_ASCII));
			part(zip, ArchiveWriter.PLANS + "p", which == 0 ? part : new byte[0]);
			part(zip, ArchiveWriter.PEOPLE, which == 1 ? part : new byte[0]);
			part(zip, ArchiveWriter.MANIFEST, which > 1 ? part : new byte[0]);
		}
	}

	private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}
}
