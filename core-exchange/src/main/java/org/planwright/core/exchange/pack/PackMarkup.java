package org.planwright.core.exchange.pack;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.planwright.core.exchange.pack.PackText.Block;
import org.planwright.core.exchange.pack.PackText.Grid;
import org.planwright.core.exchange.pack.PackText.Heading;
import org.planwright.core.exchange.pack.PackText.Paragraph;

/** A pack as one accessible page that needs nothing beside itself, well-formed so that the PDF is made of the same. */
final class PackMarkup {

	static final String FONT = "DejaVu Sans";

	private static final String STYLE = """
			@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " of " counter(pages); font-family: "DejaVu Sans"; font-size: 8pt } }
			body { font-family: "DejaVu Sans", Arial, sans-serif; font-size: 10pt; line-height: 1.4; color: #0b0c0c; background-color: #ffffff }
			main { max-width: 60em; margin: 0 auto }
			h1 { font-size: 20pt; line-height: 1.2 } h2 { font-size: 15pt; margin-top: 20pt } h3 { font-size: 11pt; margin-top: 14pt }
			h1, h2, h3 { page-break-after: avoid }
			table { width: 100%; border-collapse: collapse; font-size: 8.5pt; margin-bottom: 10pt; -fs-table-paginate: paginate }
			caption { text-align: left; font-weight: bold; padding: 4pt 0 }
			th, td { border-bottom: 0.75pt solid #b1b4b6; padding: 3pt 6pt 3pt 0; text-align: left; vertical-align: top }
			tbody th { font-weight: normal }
			tr { page-break-inside: avoid }
			.figure { text-align: right }
			@media screen { .wide { overflow-x: auto } }
			""";

	private final XMLStreamWriter out;

	private PackMarkup(XMLStreamWriter out) {
		this.out = out;
	}

	static String of(PackText text) {
		StringWriter page = new StringWriter(64 * 1024);
		try {
			XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
			new PackMarkup(out).document(text);
			out.close();
		} catch (XMLStreamException e) {
			throw new IllegalStateException("a page in memory cannot be written", e);
		}
		return page.toString();
	}

	private void document(PackText text) throws XMLStreamException {
		out.writeDTD("<!DOCTYPE html>\n");
		start("html", "lang", text.language());
		start("head");
		out.writeEmptyElement("meta");
		out.writeAttribute("charset", "utf-8");
		element("title", text.title());
		meta("viewport", "width=device-width, initial-scale=1");
		meta("subject", text.title());
		meta("description", "The pack of a meeting: " + text.title());
		element("style", STYLE);
		end();
		start("body");
		start("main");
		for (Block block : text.blocks()) {
			block(block);
			out.writeCharacters("\n");
		}
		end();
		end();
		end();
	}

	private void block(Block block) throws XMLStreamException {
		if (block instanceof Heading heading) {
			element("h" + heading.level(), heading.text());
		} else if (block instanceof Paragraph paragraph) {
			element("p", paragraph.text());
		} else {
			grid((Grid) block);
		}
	}

	private void grid(Grid grid) throws XMLStreamException {
		out.writeStartElement("div");
		// What is wider than a small screen scrolls by itself, and is reached by keyboard.
		out.writeAttribute("class", "wide");
		out.writeAttribute("role", "region");
		out.writeAttribute("tabindex", "0");
		out.writeAttribute("aria-label", grid.caption());
		table(grid);
		end();
	}

	private void table(Grid grid) throws XMLStreamException {
		start("table");
		element("caption", grid.caption());
		start("thead");
		start("tr");
		for (int i = 0; i < grid.headings().size(); i++) {
			cell("th", grid.headings().get(i), grid.numeric().get(i), "col");
		}
		end();
		end();
		start("tbody");
		for (List<String> row : grid.rows()) {
			start("tr");
			for (int i = 0; i < row.size(); i++) {
				cell(i == 0 ? "th" : "td", row.get(i), grid.numeric().get(i), i == 0 ? "row" : "");
			}
			end();
			out.writeCharacters("\n");
		}
		end();
		end();
	}

	private void cell(String name, String text, boolean numeric, String scope) throws XMLStreamException {
		out.writeStartElement(name);
		if (!scope.isEmpty()) {
			out.writeAttribute("scope", scope);
		}
		if (numeric) {
			out.writeAttribute("class", "figure");
		}
		out.writeCharacters(text);
		end();
	}

	private void meta(String name, String content) throws XMLStreamException {
		out.writeEmptyElement("meta");
		out.writeAttribute("name", name);
		out.writeAttribute("content", content);
	}

	private void element(String name, String text) throws XMLStreamException {
		start(name);
		out.writeCharacters(text);
		end();
	}

	private void start(String name, String... attribute) throws XMLStreamException {
		out.writeStartElement(name);
		if (attribute.length > 0) {
			out.writeAttribute(attribute[0], attribute[1]);
		}
	}

	private void end() throws XMLStreamException {
		out.writeEndElement();
	}
}
