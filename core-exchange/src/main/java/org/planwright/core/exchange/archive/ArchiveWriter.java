package org.planwright.core.exchange.archive;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.planwright.core.model.journal.Journal.Head;
import org.planwright.core.model.journal.Sealed;
import org.planwright.core.model.journal.Transfer;

/** Writes an archive as it goes: its form first, then the journals, the names, and last the digests of all that. */
final class ArchiveWriter implements AutoCloseable {

	static final String FORM = "planwright-archive";
	static final String VERSION = "1";
	static final String PLANS = "plans/";
	static final String PACKS = "packs/";
	static final String PEOPLE = "people";
	static final String MANIFEST = "manifest";
	private static final Pattern ID = Pattern.compile("\"([a-z0-9][a-z0-9-]{0,63})\"");

	private final ZipOutputStream zip;
	private final Map<String, String> names;
	private final Map<String, String> named = new TreeMap<>();
	private final StringBuilder manifest = new StringBuilder();

	/** @param names of people by id; those go along whom the journals speak of */
	ArchiveWriter(OutputStream out, Map<String, String> names) throws IOException {
		this.zip = new ZipOutputStream(out);
		this.names = names;
		part(FORM, each -> each.write(VERSION.getBytes(StandardCharsets.US_ASCII)));
	}

	private interface Content {
		void write(DataOutputStream out) throws IOException;
	}

	void plan(String plan, Head head, Transfer transfer) throws IOException {
		part(PLANS + plan, out -> transfer.read(plan, 0, head.version(), sealed -> entry(out, sealed)));
		manifest.append("head ").append(plan).append(' ').append(head.version()).append(' ').append(head.hash()).append('\n');
	}

	/** A frozen document, after the plans. */
	void pack(String digest, byte[] bytes) throws IOException {
		part(PACKS + digest, out -> out.write(bytes));
	}

	private void entry(DataOutputStream out, Sealed sealed) {
		try {
			Part.write(out, sealed);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		name(sealed.entry().actor());
		Matcher ids = ID.matcher(sealed.entry().payload().orElse(""));
		while (ids.find()) {
			name(ids.group(1));
		}
	}

	private void name(String id) {
		Optional.ofNullable(names.get(id)).ifPresent(name -> named.put(id, name));
	}

	private void part(String name, Content content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		DigestOutputStream digested = new DigestOutputStream(zip, ArchiveReader.sha256());
		DataOutputStream out = new DataOutputStream(new BufferedOutputStream(digested));
		content.write(out);
		out.flush();
		zip.closeEntry();
		manifest.append("part ").append(name).append(' ').append(HexFormat.of().formatHex(digested.getMessageDigest().digest())).append('\n');
	}

	/** Writes what only the end knows. */
	@Override
	public void close() throws IOException {
		part(PEOPLE, out -> {
			for (Map.Entry<String, String> each : named.entrySet()) {
				Part.field(out, Optional.of(each.getKey()));
				Part.field(out, Optional.of(each.getValue()));
			}
		});
		zip.putNextEntry(new ZipEntry(MANIFEST));
		zip.write(manifest.toString().getBytes(StandardCharsets.US_ASCII));
		zip.closeEntry();
		zip.finish();
		zip.flush();
	}
}
