package org.planwright.live.update.update;

import java.io.IOException;
import java.util.TreeMap;
import org.planwright.live.update.update.Ledger.Entry;

/**
 * The ledger in the words of the features service: what it installs in the place of what features name. What only we want to
 * know stands in a comment of it, since of two files one could be newer than the other.
 */
final class LedgerXml {

	private static final String BEGIN = "<!-- Kept by live update; changes made here are lost.\n";
	private static final String END = "\n-->";

	private LedgerXml() {
	}

	static String write(Ledger ledger) {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(BEGIN)
				// Two hyphens may not stand in a comment.
				.append(LedgerJson.write(ledger).replace("--", "-\\u002d")).append(END)
				.append("\n<featuresProcessing xmlns=\"http://karaf.apache.org/xmlns/features-processing/v1.0.0\">\n\t<bundleReplacements>\n");
		new TreeMap<>(ledger.entries()).values().stream().filter(Entry::feature).forEach(entry -> xml.append("\t\t<bundle originalUri=\"")
				.append(escaped(entry.original().location())).append("\" replacement=\"").append(escaped(entry.current().location()))
				.append("\" mode=\"maven\"/>\n"));
		return xml.append("\t</bundleReplacements>\n</featuresProcessing>\n").toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}

	static Ledger read(String xml) throws IOException {
		int begin = xml.indexOf(BEGIN);
		int end = xml.indexOf(END, begin);
		if (begin < 0 || end < 0) {
			throw new IOException("not a list of updates: it does not say what was updated");
		}
		return LedgerJson.read(xml.substring(begin + BEGIN.length(), end));
	}
}
