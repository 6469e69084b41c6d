package org.planwright.core.exchange.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.planwright.core.exchange.pack.PackText.Block;
import org.planwright.core.exchange.pack.PackText.Grid;
import org.planwright.core.exchange.pack.PackText.Heading;
import org.planwright.core.exchange.pack.PackText.Paragraph;

/** A pack as an OpenDocument text. The libraries that write these bring a database of triples along; headings and tables need none. */
final class PackOdt {

	private static final String TYPE = "application/vnd.oasis.opendocument.text";
	private static final String NAMESPACES = """
			xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
			xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
			xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
			xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3\"""";
	private static final String MANIFEST = """
			<?xml version="1.0" encoding="UTF-8"?>
			<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
			<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
			<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
			<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
			<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
			</manifest:manifest>
			""".formatted(TYPE);
	private static final String STYLES = """
			<?xml version="1.0" encoding="UTF-8"?>
			<office:document-styles %s><office:styles>
			<style:default-style style:family="paragraph"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style>
			<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0pt" fo:margin-bottom="4pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
			<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="16pt" fo:margin-bottom="4pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
			<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:default-outline-level="3"><style:paragraph-properties fo:margin-top="12pt" fo:margin-bottom="4pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
			<style:style style:name="Standard" style:family="paragraph"/>
			<style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
			<style:style style:name="Figure" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>
			<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="2pt" fo:border-bottom="0.75pt solid #808080"/></style:style>
			</office:styles></office:document-styles>
			""".formatted(NAMESPACES);

	private final XMLStreamWriter out;
	private int tables;

	private PackOdt(XMLStreamWriter out) {
		this.out = out;
	}

	static byte[] of(PackText text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
			entry(zip, "content.xml", written(writer -> new PackOdt(writer).content(text)));
			entry(zip, "styles.xml", STYLES);
			entry(zip, "meta.xml", written(writer -> new PackOdt(writer).meta(text)));
			entry(zip, "META-INF/manifest.xml", MANIFEST);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** As it is, so that programs know the kind of file by its first bytes. */
	private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		CRC32 sum = new CRC32();
		sum.update(content);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(sum.getValue());
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private interface Part {
		void write(XMLStreamWriter out) throws XMLStreamException;
	}

	private static String written(Part part) {
		StringWriter text = new StringWriter(64 * 1024);
		try {
			XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			out.writeStartDocument("UTF-8", "1.0");
			part.write(out);
			out.writeEndDocument();
			out.close();
		} catch (XMLStreamException e) {
			throw new IllegalStateException("a document in memory cannot be written", e);
		}
		return text.toString();
	}

	private void root(String name) throws XMLStreamException {
		out.writeStartElement(name);
		for (String each : NAMESPACES.split(" +")) {
			int equals = each.indexOf('=');
			out.writeAttribute(each.substring(0, equals), each.substring(equals + 2, each.length() - 1));
		}
	}

	private void meta(PackText text) throws XMLStreamException {
		root("office:document-meta");
		start("office:meta");
		element("meta:generator", "Planwright");
		element("dc:title", text.title());
		element("dc:language", text.language());
		out.writeEndElement();
		out.writeEndElement();
	}

	private void content(PackText text) throws XMLStreamException {
		root("office:document-content");
		start("office:body");
		start("office:text");
		for (Block block : text.blocks()) {
			if (block instanceof Heading heading) {
				element("text:h", heading.text(), "text:style-name", "Heading_20_" + heading.level(), "text:outline-level", Integer.toString(heading.level()));
			} else if (block instanceof Paragraph paragraph) {
				element("text:p", paragraph.text());
			} else {
				grid((Grid) block);
			}
		}
		out.writeEndElement();
		out.writeEndElement();
		out.writeEndElement();
	}

	private void grid(Grid grid) throws XMLStreamException {
		element("text:p", grid.caption(), "text:style-name", "Bold");
		start("table:table", "table:name", "Table " + ++tables);
		out.writeEmptyElement("table:table-column");
		out.writeAttribute("table:number-columns-repeated", Integer.toString(grid.headings().size()));
		start("table:table-header-rows");
		row(grid, grid.headings(), "Bold");
		out.writeEndElement();
		for (List<String> row : grid.rows()) {
			row(grid, row, "Standard");
		}
		out.writeEndElement();
		element("text:p", "");
	}

	private void row(Grid grid, List<String> cells, String style) throws XMLStreamException {
		start("table:table-row");
		for (int i = 0; i < cells.size(); i++) {
			start("table:table-cell", "table:style-name", "Cell", "office:value-type", "string");
			element("text:p", cells.get(i), "text:style-name", grid.numeric().get(i) && style.equals("Standard") ? "Figure" : style);
			out.writeEndElement();
		}
		out.writeEndElement();
	}

	private void element(String name, String text, String... attributes) throws XMLStreamException {
		start(name, attributes);
		out.writeCharacters(text);
		out.writeEndElement();
	}

	private void start(String name, String... attributes) throws XMLStreamException {
		out.writeStartElement(name);
		for (int i = 0; i < attributes.length; i += 2) {
			out.writeAttribute(attributes[i], attributes[i + 1]);
		}
	}
}
