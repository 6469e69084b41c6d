package org.planwright.core.exchange.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.planwright.core.exchange.pack.PackFiles;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Sealed;

/** Reads an archive from its beginning to its end, whatever its size, and refuses whatever does not belong there. No name in it becomes a path. */
final class ArchiveReader {

	private static final Pattern PLAN = Pattern.compile("plans/[a-z0-9][a-z0-9-]{0,63}");
	private static final Pattern PACK = Pattern.compile("packs/[0-9a-f]{64}");
	private static final int LARGEST_PACK = 64 << 20;
	private static final int LONGEST_NAME = 10_000;
	private static final int MOST_PEOPLE = 100_000;
	private static final int LARGEST_MANIFEST = 1 << 22;
	private static final long LARGEST = 16L << 30;

	private final Map<String, String> people = new TreeMap<>();
	private final StringBuilder found = new StringBuilder();
	private long left = LARGEST;

	private ArchiveReader() {
	}

	/**
	 * Hands over every entry, plan by plan, then every frozen document, and answers with the names of people by id.
	 *
	 * @throws Refusal when it is no archive, of another form, cut off or changed
	 */
	static Map<String, String> read(Path file, Consumer<Sealed> reader, Consumer<byte[]> packs) {
		ArchiveReader archive = new ArchiveReader();
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			archive.parts(zip, reader, packs);
			return archive.people;
		} catch (EOFException e) {
			throw refused("", "is cut off");
		} catch (IOException | IllegalArgumentException e) {
			throw refused("", "cannot be read: " + e.getMessage());
		}
	}

	private void parts(ZipInputStream zip, Consumer<Sealed> reader, Consumer<byte[]> packs) throws IOException {
		ZipEntry first = zip.getNextEntry();
		if (first == null || !first.getName().equals(ArchiveWriter.FORM)) {
			throw refused("", "is no archive of Planwright");
		}
		part(zip, first.getName(), in -> {
			String form = new String(in.readNBytes(20), StandardCharsets.US_ASCII);
			if (!form.equals(ArchiveWriter.VERSION)) {
				throw refused("", "is an archive of form " + form.replaceAll("[^0-9A-Za-z.-]", "?") + ", and this version of Planwright knows form " + ArchiveWriter.VERSION + " alone");
			}
		});
		ZipEntry next = zip.getNextEntry();
		for (; next != null && PLAN.matcher(next.getName()).matches(); next = zip.getNextEntry()) {
			String plan = next.getName().substring(ArchiveWriter.PLANS.length());
			part(zip, next.getName(), in -> plan(plan, in, reader));
		}
		for (; next != null && PACK.matcher(next.getName()).matches(); next = zip.getNextEntry()) {
			String name = next.getName();
			part(zip, name, in -> packs.accept(pack(name, in)));
		}
		expected(next, ArchiveWriter.PEOPLE);
		part(zip, ArchiveWriter.PEOPLE, this::people);
		expected(zip.getNextEntry(), ArchiveWriter.MANIFEST);
		if (!found.toString().equals(new String(zip.readNBytes(LARGEST_MANIFEST), StandardCharsets.US_ASCII))) {
			throw refused(ArchiveWriter.MANIFEST, "does not agree with what is in the archive, which was changed");
		}
		expected(zip.getNextEntry(), "");
	}

	private static void expected(ZipEntry next, String name) {
		if (next == null ? !name.isEmpty() : !next.getName().equals(name)) {
			throw refused("", next == null ? "is cut off: it has no " + name : "holds something that does not belong " + (name.isEmpty() ? "there" : "before its " + name));
		}
	}

	private interface Content {
		void read(DataInputStream in) throws IOException;
	}

	private void part(ZipInputStream zip, String name, Content content) throws IOException {
		DigestInputStream digested = new DigestInputStream(new Counted(zip), sha256());
		StringBuilder head = new StringBuilder();
		DataInputStream in = new DataInputStream(new BufferedInputStream(digested));
		int before = found.length();
		content.read(in);
		if (in.read() >= 0) {
			throw refused(name, "is longer than it should be");
		}
		head.append(found, before, found.length());
		found.setLength(before);
		found.append("part ").append(name).append(' ').append(HexFormat.of().formatHex(digested.getMessageDigest().digest())).append('\n').append(head);
	}

	/** Unpacked, nothing may become larger than any journal is. */
	private final class Counted extends FilterInputStream {
		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			return counted(super.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			return counted(read, read);
		}

		private int counted(int read, int more) {
			left -= read < 0 ? 0 : more;
			if (left < 0) {
				throw new Refusal(Refusal.Kind.TOO_LARGE, "the archive is larger than " + (LARGEST >> 30) + " GiB when it is unpacked");
			}
			return read;
		}
	}

	private void plan(String plan, DataInputStream in, Consumer<Sealed> reader) throws IOException {
		Optional<Sealed> last = Optional.empty();
		for (Optional<Sealed> next = Part.read(in, plan); next.isPresent(); next = Part.read(in, plan)) {
			reader.accept(next.get());
			last = next;
		}
		if (last.isEmpty()) {
			throw refused(ArchiveWriter.PLANS + plan, "holds no entry");
		}
		found.append("head ").append(plan).append(' ').append(last.get().entry().version()).append(' ').append(last.get().entry().hash()).append('\n');
	}

	private static byte[] pack(String name, DataInputStream in) throws IOException {
		byte[] bytes = in.readNBytes(LARGEST_PACK);
		if (!name.endsWith("/" + PackFiles.digest(bytes))) {
			throw refused(name, "is not what its name says");
		}
		return bytes;
	}

	private void people(DataInputStream in) throws IOException {
		in.mark(1);
		while (in.read() >= 0) {
			in.reset();
			String id = Part.text(in);
			String name = Part.text(in);
			if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || name.isBlank() || name.length() > LONGEST_NAME || people.size() == MOST_PEOPLE) {
				throw refused(ArchiveWriter.PEOPLE, "holds what is no name of a person");
			}
			people.put(id, name);
			in.mark(1);
		}
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private static Refusal refused(String part, String words) {
		return Refusal.wrong(part.isEmpty() ? "archive" : part, words);
	}
}
