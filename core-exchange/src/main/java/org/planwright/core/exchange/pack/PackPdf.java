package org.planwright.core.exchange.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** A page as tagged PDF (PDF/UA), with its typeface inside and nothing fetched from anywhere. */
final class PackPdf {

	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

	static {
		// Each document would tell the log how long its style sheet took.
		XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
		try (InputStream file = font("DejaVuSans.ttf")) {
			FontMappers.set(new CarriedFont(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private PackPdf() {
	}

	static byte[] of(String markup) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePdfUaAccessibility(true);
			builder.useFont(() -> font("DejaVuSans.ttf"), PackMarkup.FONT, 400, FontStyle.NORMAL, true);
			builder.useFont(() -> font("DejaVuSans-Bold.ttf"), PackMarkup.FONT, 700, FontStyle.NORMAL, true);
			builder.useUriResolver((base, uri) -> null);
			builder.withProducer("Planwright");
			builder.withHtmlContent(markup, null);
			builder.toStream(pdf);
			builder.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return pdf.toByteArray();
	}

	private static InputStream font(String file) {
		return PackPdf.class.getResourceAsStream(FONTS + file);
	}
}
