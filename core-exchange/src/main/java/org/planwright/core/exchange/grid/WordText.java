package org.planwright.core.exchange.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * What a Word document says: every tracked change accepted, what fills a form in place of the form, and no marks of notes. The
 * library that reads it passes over whole tables inside a form, and reads what was moved away as if it were still there.
 */
final class WordText {

	private static final Set<String> NOT_TEXT = Set.of("del", "moveFrom", "sdtPr", "sdtEndPr", "footnoteReference", "endnoteReference", "commentReference");
	private static final Set<String> FRAMES = Set.of("sdt", "sdtContent");

	private final Deque<String> open = new ArrayDeque<>();
	private int skipped;
	private boolean placeholder;

	private WordText() {
	}

	static byte[] of(byte[] document) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			XMLEventReader in = Xml.events(new ByteArrayInputStream(document));
			XMLEventWriter written = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
			WordText text = new WordText();
			while (in.hasNext()) {
				XMLEvent event = in.nextEvent();
				if (text.counts(event)) {
					written.add(event);
				}
			}
			written.close();
			return out.toByteArray();
		} catch (XMLStreamException e) {
			throw Refusals.unreadable("is damaged: its text is no well-formed XML");
		}
	}

	private boolean counts(XMLEvent event) {
		if (event.isStartElement()) {
			String name = event.asStartElement().getName().getLocalPart();
			boolean counts = start(name);
			open.push(name);
			return counts;
		}
		if (event.isEndElement()) {
			String name = open.pop();
			boolean counts = skipped == 0 && !FRAMES.contains(name);
			skipped -= skipped > 0 ? 1 : 0;
			return counts;
		}
		return skipped == 0;
	}

	private boolean start(String name) {
		placeholder |= name.equals("showingPlcHdr");
		boolean unfilled = name.equals("sdtContent") && placeholder;
		if (name.equals("sdtContent")) {
			placeholder = false;
		}
		// In the properties of a row it says that the row was taken out.
		boolean taken = NOT_TEXT.contains(name) && !"trPr".equals(open.peek());
		if (skipped > 0 || unfilled || taken) {
			skipped++;
			return false;
		}
		return !FRAMES.contains(name);
	}
}
