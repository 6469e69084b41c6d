package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive, as office files are: unpacked once within limits and looked at before anything else touches it.
 */
final class Archive {

	private static final int MOST_PARTS = 2_000;
	private static final int MOST_BYTES = 64 * 1024 * 1024;
	private static final int MOST_ELEMENTS = 600_000;

	private static final List<String> MACROS = List.of("Basic/", "Scripts/", "xl/macrosheets/");
	private static final Map<String, Grid.Kind> OFFICE = Map.of("xl/workbook.xml", Grid.Kind.XLSX, "word/document.xml", Grid.Kind.DOCX);
	private static final String STRICT = "http://purl.oclc.org/ooxml/";
	private static final String ENCRYPTED = "is encrypted; save it without a password";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private Archive() {
	}

	static Archive open(byte[] bytes) {
		Archive archive = new Archive();
		refuseCutOff(bytes);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			archive.unpack(zip);
		} catch (IOException | IllegalArgumentException e) {
			throw Refusals.unreadable(String.valueOf(e.getMessage()).startsWith("encrypted") ? ENCRYPTED : "is damaged or cut off: " + e.getMessage());
		}
		archive.refuseEncryptedAndActive();
		archive.checkXml();
		return archive;
	}

	/** The list of its parts stands at the end. */
	private static void refuseCutOff(byte[] bytes) {
		byte[] end = { 'P', 'K', 5, 6 };
		for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 66_000); i--) {
			if (bytes[i] == end[0] && bytes[i + 1] == end[1] && bytes[i + 2] == end[2] && bytes[i + 3] == end[3]) {
				return;
			}
		}
		throw Refusals.unreadable("is damaged or cut off: its end is missing");
	}

	private void unpack(ZipInputStream zip) throws IOException {
		int left = MOST_BYTES;
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			byte[] content = zip.readNBytes(left + 1);
			left -= content.length;
			if (left < 0) {
				throw Refusals.tooLarge("is too large: unpacked it takes more than " + MOST_BYTES / 1024 / 1024 + " MiB");
			}
			if (parts.size() >= MOST_PARTS) {
				throw Refusals.tooLarge("is not read: it is an archive of more than " + MOST_PARTS + " parts");
			}
			if (parts.put(entry.getName(), content) != null) {
				throw Refusals.unreadable("is damaged: its part " + entry.getName() + " is there twice");
			}
		}
	}

	private void refuseEncryptedAndActive() {
		if (text("META-INF/manifest.xml").filter(manifest -> manifest.contains("encryption-data")).isPresent()) {
			throw Refusals.unreadable(ENCRYPTED);
		}
		boolean macros = parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin") || MACROS.stream().anyMatch(name::startsWith))
				|| text("[Content_Types].xml").filter(types -> types.contains("macroEnabled")).isPresent();
		if (macros) {
			throw Refusals.unreadable("carries macros; save it without them");
		}
	}

	private void checkXml() {
		int left = MOST_ELEMENTS;
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			if (isXml(part.getKey(), part.getValue())) {
				left -= Xml.check(part.getKey(), new ByteArrayInputStream(part.getValue()), left);
			}
		}
	}

	/** A part may be called what it likes: what is read as XML starts as XML does, in whatever encoding. */
	private static boolean isXml(String name, byte[] content) {
		String start = new String(content, 0, Math.min(64, content.length), StandardCharsets.ISO_8859_1).replaceAll("[^<\\x21-\\x7E]", "");
		return name.endsWith(".xml") || name.endsWith(".rels") || start.startsWith("<");
	}

	/** The same parts in an archive that no two readers can understand differently, without the pictures, which nobody looks at. */
	byte[] plain() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.NO_COMPRESSION);
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getKey().contains("/media/") ? new byte[0] : part.getValue());
			}
			zip.finish();
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void replace(String name, UnaryOperator<byte[]> change) {
		parts.computeIfPresent(name, (same, content) -> change.apply(content));
	}

	Optional<byte[]> part(String name) {
		return Optional.ofNullable(parts.get(name));
	}

	private Optional<String> text(String name) {
		return part(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
	}

	/** What kind of office file it is; empty when it is none. */
	Optional<Grid.Kind> kind() {
		Optional<String> mimetype = text("mimetype").map(String::strip);
		if (mimetype.isPresent()) {
			return switch (mimetype.get()) {
				case "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet-template" -> Optional.of(Grid.Kind.ODS);
				case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template" -> Optional.of(Grid.Kind.ODT);
				default -> Optional.empty();
			};
		}
		if (text("[Content_Types].xml").isEmpty()) {
			return Optional.empty();
		}
		for (Map.Entry<String, Grid.Kind> main : OFFICE.entrySet()) {
			Optional<String> text = text(main.getKey());
			if (text.filter(xml -> xml.contains(STRICT)).isPresent()) {
				throw Refusals.unreadable("is of the kind called Strict Open XML, which is not read; save it as an Excel Workbook or a Word Document that is not strict");
			}
			if (text.isPresent()) {
				return Optional.of(main.getValue());
			}
		}
		return Optional.empty();
	}
}
