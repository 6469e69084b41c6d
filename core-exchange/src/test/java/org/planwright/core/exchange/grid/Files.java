package org.planwright.core.exchange.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes office files for tests, and breaks them. */
public final class Files {

	/** Writes a file that a library makes. */
	@FunctionalInterface
	public interface Writing {
		void to(OutputStream out) throws IOException;
	}

	private Files() {
	}

	public static byte[] bytes(Writing writing) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			writing.to(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static byte[] zip(Map<String, byte[]> parts) {
		return bytes(out -> {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				for (Map.Entry<String, byte[]> part : parts.entrySet()) {
					zip.putNextEntry(new ZipEntry(part.getKey()));
					zip.write(part.getValue());
				}
			}
		});
	}

	public static Map<String, byte[]> unzip(byte[] file) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return parts;
	}

	/** The same file with one part put in, or in place of another. */
	public static byte[] with(byte[] file, String part, byte[] content) {
		Map<String, byte[]> parts = unzip(file);
		parts.put(part, content);
		return zip(parts);
	}

	public static byte[] with(byte[] file, String part, String content) {
		return with(file, part, content.getBytes(StandardCharsets.UTF_8));
	}

	public static String part(byte[] file, String part) {
		return new String(unzip(file).get(part), StandardCharsets.UTF_8);
	}

	/** An OpenDocument file as LibreOffice writes it, with this between the tags of its body. */
	public static byte[] openDocument(String kind, String styles, String body) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("mimetype", ("application/vnd.oasis.opendocument." + (kind.equals("text") ? "text" : "spreadsheet")).getBytes(StandardCharsets.US_ASCII));
		parts.put("content.xml", ("""
				<?xml version="1.0" encoding="UTF-8"?>
				<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
				xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
				xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
				xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" \
				xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">\
				<office:automatic-styles>""" + styles + "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" + kind
				+ "></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}
}
