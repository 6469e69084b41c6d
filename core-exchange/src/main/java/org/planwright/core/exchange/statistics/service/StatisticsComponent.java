package org.planwright.core.exchange.statistics.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.planwright.core.exchange.folder.DataFolder;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.service.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store of releases, and offers the service once it is known that it opens. */
@Component(configurationPid = "org.planwright.statistics", service = {}, immediate = true)
@Designate(ocd = StatisticsComponent.Settings.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.planwright.core.exchange.statistics.Statistics\"", effective = "active", uses = Statistics.class)
public final class StatisticsComponent {

	private static final Logger LOG = LoggerFactory.getLogger(StatisticsComponent.class);

	/** Where releases are kept, and what describes them. */
	@ObjectClassDefinition(name = "Planwright statistics")
	public @interface Settings {

		@AttributeDefinition(name = "Releases", description = "Where releases are kept. When empty, the folder releases in the data folder.")
		String releases_folder() default "";

		@AttributeDefinition(name = "Descriptions", description = "The folder whose files describe statistics and authorities; etc/statistics when empty.")
		String descriptions_folder() default "";
	}

	private final Optional<ServiceRegistration<Statistics>> offered;

	@Activate
	public StatisticsComponent(BundleContext context, Settings settings, @Reference Plans plans) {
		offered = open(releases(context, settings), descriptions(context, settings), plans)
				.map(service -> context.registerService(Statistics.class, service, null));
	}

	private static Optional<StatisticsService> open(Path releases, Path descriptions, Plans plans) {
		try {
			return Optional.of(StatisticsService.open(releases, descriptions, plans, Clock.systemUTC()));
		} catch (IOException e) {
			LOG.error("Planwright has no official statistics: {} cannot be opened", releases, e);
			return Optional.empty();
		}
	}

	private static Path releases(BundleContext context, Settings settings) {
		if (!settings.releases_folder().isBlank()) {
			return Path.of(settings.releases_folder());
		}
		return DataFolder.of(context, "releases");
	}

	private static Path descriptions(BundleContext context, Settings settings) {
		if (!settings.descriptions_folder().isBlank()) {
			return Path.of(settings.descriptions_folder());
		}
		String etc = context.getProperty("karaf.etc");
		return Path.of(etc == null ? "etc" : etc, "statistics");
	}

	@Deactivate
	void stop() {
		offered.ifPresent(ServiceRegistration::unregister);
	}
}
