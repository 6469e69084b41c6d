package org.planwright.core.web;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** Writes pages. Whatever a template shows is escaped, as its file name says that it is HTML. */
final class Templates {

	private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

	Templates() {
		configuration.setClassForTemplateLoading(Templates.class, "");
		configuration.setDefaultEncoding("UTF-8");
		configuration.setLocale(Locale.UK);
		configuration.setNumberFormat("computer");
		configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
		configuration.setLogTemplateExceptions(false);
		configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
		configuration.setWhitespaceStripping(true);
	}

	String write(String template, Map<String, Object> model) {
		StringWriter page = new StringWriter(64 * 1024);
		try {
			configuration.getTemplate(template).process(model, page);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (TemplateException e) {
			throw new IllegalStateException("page " + template + " cannot be written: " + e.getMessage(), e);
		}
		return page.toString();
	}
}
