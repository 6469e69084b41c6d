package org.planwright.core.web.frame;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planwright.core.model.input.Days;

/** Writes pages. Whatever a template shows is escaped, as its file name says that it is HTML. */
final class Templates {

	/** Days and moments in words, and what is optional as what it is, or as nothing. */
	private static final class Values extends DefaultObjectWrapper {

		Values() {
			super(Configuration.VERSION_2_3_34);
		}

		@Override
		protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
			if (value instanceof Optional<?> optional) {
				return wrap(optional.orElse(null));
			} else if (value instanceof LocalDate day) {
				return new SimpleScalar(Days.words(day));
			} else if (value instanceof Instant moment) {
				return new SimpleScalar(MOMENT.format(moment));
			}
			return super.handleUnknownType(value);
		}
	}

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK)
			.withZone(ZoneId.of("Europe/London"));

	private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

	Templates() {
		configuration.setClassForTemplateLoading(Templates.class, "/org/planwright/core/web");
		configuration.setObjectWrapper(new Values());
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
