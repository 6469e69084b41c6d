package org.planwright.core.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The one style sheet: of the GOV.UK Design System the rules our templates use, and our own, in one file whose name says
 * which bytes it holds. The typeface and the crest are left out: only GOV.UK itself may use them.
 */
@Component(service = StyleSheet.class)
public final class StyleSheet {

	static final String FOLDER = "/assets/";

	private static final String GOV_UK = "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
	private static final String LICENCE = "/*! GOV.UK Frontend, MIT Licence, Copyright (c) 2017 Crown Copyright (Government Digital Service) */\n";

	private final byte[] plain;
	private final byte[] zipped;
	private final String name;

	@Activate
	public StyleSheet(BundleContext context) {
		this(Collections.list(context.getBundle().findEntries("/org/planwright/core/web", "*.ftlh", true)).stream().map(StyleSheet::text));
	}

	/** @param templates what names the classes of the design system that are used */
	StyleSheet(Stream<String> templates) {
		plain = (LICENCE + UsedRules.of(templates).of(neutral(resource(GOV_UK))) + "\n" + resource("planwright.css") + resource("/org/planwright/core/web/panel/panels.css")).getBytes(StandardCharsets.UTF_8);
		zipped = zip(plain);
		name = "planwright-" + digest(plain) + ".css";
	}

	/** The GOV.UK style without what belongs to GOV.UK alone, without addresses of other files, and without what our own says once for all. */
	static String neutral(String css) {
		return css.replaceFirst("^@charset \"UTF-8\";", "") //
				.replaceAll("(?s)/\\*.*?\\*/", "") //
				.replaceAll("@font-face\\{[^}]*}", "") //
				.replace("GDS Transport,", "") //
				.replace("-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;", "") //
				.replaceAll("url\\(/assets/[^)]*\\)", "none");
	}

	/** Where it is served. */
	public String address() {
		return FOLDER + name;
	}

	String name() {
		return name;
	}

	byte[] plain() {
		return plain.clone();
	}

	public byte[] zipped() {
		return zipped.clone();
	}

	private static String resource(String file) {
		return text(StyleSheet.class.getResource(file));
	}

	private static String text(URL file) {
		try (InputStream in = file.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] zip(byte[] bytes) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
			out.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return zipped.toByteArray();
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 12);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
