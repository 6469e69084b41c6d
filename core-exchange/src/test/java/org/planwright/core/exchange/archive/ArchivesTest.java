package org.planwright.core.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwright.core.exchange.pack.PackFiles;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Entry;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Sealed;
import org.planwright.core.model.journal.Transfer;

@DisplayName("An archive")
class ArchivesTest {

	private static final List<Sealed> ENTRIES = List.of(sealed(1, Optional.of("{\"text\":\"Zoë said \\\"so\\\"\\n\",\"by\":\"zoe\"}")), sealed(2, Optional.empty()));
	private static final Map<String, String> NAMES = Map.of("ann", "Ann", "zoe", "Zoë", "bob", "Bob");

	private static final byte[] PACK = "a frozen pack".getBytes();

	@TempDir
	Path folder;
	private final List<byte[]> packs = new ArrayList<>();

	private static Sealed sealed(long version, Optional<String> payload) {
		return new Sealed(new Entry("plan", version, Instant.parse("2026-06-01T11:00:00.123456Z"), LocalDate.of(2019, 9, 5), "ann", "progressed", 1, payload,
				payload.map(text -> "key"), "payload-hash", "hash-" + (version - 1), "hash-" + version), payload.map(text -> "salt"));
	}

	private static final Transfer KEPT = new Transfer() {
		@Override
		public void read(String plan, long after, long last, Consumer<Sealed> reader) {
			ENTRIES.forEach(reader);
		}

		@Override
		public Map<String, Long> compare(Consumer<Consumer<Sealed>> feed) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Map<String, Long> take(Consumer<Consumer<Sealed>> feed) {
			throw new UnsupportedOperationException();
		}
	};

	private static byte[] archive() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ArchiveWriter writer = new ArchiveWriter(bytes, NAMES)) {
			writer.plan("plan", new Head(2, "hash-2"), KEPT);
			writer.pack(PackFiles.digest(PACK), PACK);
		}
		return bytes.toByteArray();
	}

	private static Map<String, byte[]> parts(byte[] archive) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	private static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private Map<String, String> read(byte[] archive, List<Sealed> into) throws IOException {
		return ArchiveReader.read(Files.write(folder.resolve("archive.zip"), archive), into::add, packs::add);
	}

	private String refusal(byte[] archive) {
		return catchThrowableOfType(Refusal.class, () -> read(archive, new ArrayList<>())).getMessage();
	}

	@Test
	@DisplayName("holds every entry as it was kept, and the names of whom they speak of and of nobody else")
	void round() throws IOException {
		List<Sealed> read = new ArrayList<>();
		assertThat(read(archive(), read)).containsOnly(Map.entry("ann", "Ann"), Map.entry("zoe", "Zoë"));
		assertThat(read).isEqualTo(ENTRIES);
		assertThat(packs).containsExactly(PACK);
	}

	@Test
	@DisplayName("that was cut off anywhere is refused")
	void cut() throws IOException {
		byte[] archive = archive();
		int directory = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		for (int length = 0; length < directory; length += 7) {
			assertThat(refusal(Arrays.copyOf(archive, length))).isNotBlank();
		}
	}

	@Test
	@DisplayName("in which any byte of a part was changed is refused")
	void changed() throws IOException {
		Map<String, byte[]> whole = parts(archive());
		for (String name : whole.keySet()) {
			for (int at = 0; at < whole.get(name).length; at++) {
				Map<String, byte[]> parts = new LinkedHashMap<>(whole);
				byte[] bytes = whole.get(name).clone();
				bytes[at] ^= 1;
				parts.put(name, bytes);
				assertThat(refusal(zip(parts))).as(name + " at " + at).isNotBlank();
			}
		}
	}

	@Test
	@DisplayName("of an unknown form, with foreign names or parts in another order is refused, and says so")
	void foreign() throws IOException {
		Map<String, byte[]> whole = parts(archive());
		assertThat(refusal("no zip at all".getBytes())).contains("is no archive of Planwright");
		assertThat(refusal(zip(Map.of("../../etc/passwd", new byte[1])))).contains("is no archive of Planwright");
		Map<String, byte[]> newer = new LinkedHashMap<>(whole);
		newer.put("planwright-archive", "2".getBytes());
		assertThat(refusal(zip(newer))).contains("is an archive of form 2");
		Map<String, byte[]> escaping = new LinkedHashMap<>();
		whole.forEach((name, bytes) -> escaping.put(name.equals("plans/plan") ? "plans/../plan" : name, bytes));
		assertThat(refusal(zip(escaping))).contains("does not belong");
		Map<String, byte[]> more = new LinkedHashMap<>(whole);
		more.put("more", new byte[0]);
		assertThat(refusal(zip(more))).contains("does not belong");
		Map<String, byte[]> reordered = new LinkedHashMap<>();
		List.of("planwright-archive", "people", "plans/plan", "manifest").forEach(name -> reordered.put(name, whole.get(name)));
		assertThat(refusal(zip(reordered))).contains("does not belong");
	}

	@Test
	@DisplayName("whose parts unpack to far more than they are is refused at the first field")
	void bomb() throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>(parts(archive()));
		byte[] zeros = new byte[64 << 20];
		parts.put("plans/plan", zeros);
		assertThat(refusal(zip(parts))).isNotBlank();
		Arrays.fill(zeros, (byte) 0x7f);
		assertThat(refusal(zip(parts))).contains("holds a field of");
	}
}
