package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A zip archive, as office files are: unpacked once within limits and looked at before anything else touches it.
 */
final class Archive {

	private static final int MOST_PARTS = 2_000;
	private static final int MOST_BYTES = 64 * 1024 * 1024;
	private static final int MOST_ELEMENTS = 600_000;

	private final Map<String, byte[]> parts = new HashMap<>();

	private Archive() {
	}

	static Archive open(byte[] bytes) {
		Archive archive = new Archive();
		refuseCutOff(bytes);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			archive.unpack(zip);
		} catch (IOException | IllegalArgumentException e) {
			throw Refusals.unreadable("is damaged or cut off: " + e.getMessage());
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
			throw Refusals.unreadable("is encrypted; save it without a password");
		}
		boolean macros = parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/"))
				|| text("[Content_Types].xml").filter(types -> types.contains("macroEnabled")).isPresent();
		if (macros) {
			throw Refusals.unreadable("carries macros; save it without them");
		}
	}

	private void checkXml() {
		int left = MOST_ELEMENTS;
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
				left -= Xml.check(part.getKey(), new ByteArrayInputStream(part.getValue()), left);
			}
		}
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
		return parts.containsKey("xl/workbook.xml") ? Optional.of(Grid.Kind.XLSX)
				: parts.containsKey("word/document.xml") ? Optional.of(Grid.Kind.DOCX) : Optional.empty();
	}
}
