package org.planwright.core.exchange.grid;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from outside: no document type, no entities of its own, nothing fetched, and not too deep. */
final class Xml {

	private static final int DEEPEST = 100;
	private static final int MOST_CELLS_OF_A_ROW = 16_384;
	private static final int MOST_CELLS_OF_A_TABLE_ROW = 500;

	/** The one that comes with Java, whatever else is installed: this is what is tested. */
	private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

	static {
		FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	private Xml() {
	}

	static XMLStreamReader reader(InputStream in) throws XMLStreamException {
		return FACTORY.createXMLStreamReader(in);
	}

	static XMLEventReader events(InputStream in) throws XMLStreamException {
		return FACTORY.createXMLEventReader(in);
	}

	/** Where a document's tables are: its library takes a time for each cell that grows with the cells before. */
	private static final class Cells {

		private int table;
		private int row;
		private int cell;

		void start(String name) {
			if (name.equals("tbl")) {
				table++;
				row = 0;
			} else if (name.equals("tr")) {
				row++;
				cell = 0;
			} else if (name.equals("tc") && ++cell > MOST_CELLS_OF_A_TABLE_ROW) {
				throw Refusals.tooLarge(new Place("Table " + table, row, cell).toString(), "stands beyond column "
						+ Place.letters(MOST_CELLS_OF_A_TABLE_ROW) + ", the " + MOST_CELLS_OF_A_TABLE_ROW + "th, and no more are read", 0);
			}
		}
	}

	/** The last column of a spreadsheet has three letters, and a cell that does not say where it stands follows the one before. */
	private static void refuseBeyond(XMLStreamReader xml, String part, int row, int cells) {
		String place = xml.getLocalName().equals("c") ? Optional.ofNullable(xml.getAttributeValue(null, "r")).orElse("") : "";
		if (cells > MOST_CELLS_OF_A_ROW || place.length() > 3 && place.chars().limit(4).allMatch(Character::isLetter)) {
			String shown = place.isEmpty() ? new Place("", row, cells).toString() : place.substring(0, Math.min(20, place.length()));
			throw Refusals.tooLarge(shown + " of " + part, "stands in a row of more than " + MOST_CELLS_OF_A_ROW + " columns; at most 500 are read", 0);
		}
	}

	/**
	 * Reads a part of an archive to its end.
	 *
	 * @param most elements
	 * @return how many elements it has
	 */
	static int check(String part, InputStream in, int most) {
		try {
			XMLStreamReader xml = reader(in);
			int elements = 0;
			int depth = 0;
			int rows = 0;
			int cells = 0;
			Cells tables = new Cells();
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
					throw Refusals.unreadable("is not read: its part " + part + " defines entities, which no office program writes");
				} else if (event == XMLStreamConstants.START_ELEMENT) {
					if (++depth > DEEPEST) {
						throw Refusals.tooLarge("is not read: its part " + part + " is nested more than " + DEEPEST + " deep");
					}
					if (++elements > most) {
						throw Refusals.tooLarge("is too large: it holds more cells and texts than are read at once");
					}
					rows += xml.getLocalName().equals("row") ? 1 : 0;
					cells = xml.getLocalName().equals("row") ? 0 : xml.getLocalName().equals("c") ? cells + 1 : cells;
					refuseBeyond(xml, part, rows, cells);
					tables.start(xml.getLocalName());
				} else if (event == XMLStreamConstants.END_ELEMENT) {
					depth--;
				}
			}
			return elements;
		} catch (XMLStreamException e) {
			throw Refusals.unreadable("is damaged: its part " + part + " is no well-formed XML");
		}
	}
}
