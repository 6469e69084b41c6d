package org.planwright.core.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The one style sheet: of the GOV.UK Design System the rules our templates use, and our own, in one file whose name says
 * which bytes it holds. The typeface and the crest are left out: only GOV.UK itself may use them.
 */
@Component(service = StyleSheet.class)
public final class StyleSheet {

	private static final String GOV_UK = "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
	private static final String LICENCE = "/*! GOV.UK Frontend, MIT Licence, Copyright (c) 2017 Crown Copyright (Government Digital Service) */\n";

	private final Asset asset;

	@Activate
	public StyleSheet(BundleContext context) {
		this(Collections.list(context.getBundle().findEntries("/org/planwright/core/web", "*.ftlh", true)).stream().map(StyleSheet::text));
	}

	/** @param templates what names the classes of the design system that are used */
	StyleSheet(Stream<String> templates) {
		asset = Asset.of(".css", "text/css;charset=utf-8", LICENCE + UsedRules.of(templates).of(neutral(resource(GOV_UK))) + "\n" + resource("planwright.css")
				+ resource("/org/planwright/core/web/panel/panels.css"));
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

	Asset asset() {
		return asset;
	}

	/** Where it is served. */
	public String address() {
		return asset.address();
	}

	public byte[] plain() {
		return asset.plain().clone();
	}

	public byte[] zipped() {
		return asset.zipped().clone();
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
}
