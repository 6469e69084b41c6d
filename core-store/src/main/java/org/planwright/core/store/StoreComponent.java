package org.planwright.core.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.journal.Journal.JournalUnavailable;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.journal.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store and offers its services. They are registered here and not by their own annotations: those would be offered
 * before it is known whether the store opens.
 */
@Component(configurationPid = "org.planwright.store", service = {}, immediate = true)
@Designate(ocd = StoreComponent.Settings.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.planwright.core.model.journal.Journal\"", effective = "active", uses = Journal.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.planwright.core.model.journal.People\"", effective = "active", uses = People.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.planwright.core.model.journal.Transfer\"", effective = "active", uses = Transfer.class)
public final class StoreComponent {

	private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

	private final Optional<Store> store;
	private final List<ServiceRegistration<?>> offered;

	@ObjectClassDefinition(id = "org.planwright.store", name = "Planwright store")
	@interface Settings {
		@AttributeDefinition(name = "Data folder", description = "Where the journal is kept. When empty, the property planwright.data, or else the folder planwright in Karaf's data folder.")
		String data() default "";
	}

	@Activate
	public StoreComponent(BundleContext context, Settings settings) {
		store = open(context, settings);
		offered = store.map(each -> List.<ServiceRegistration<?>>of(
				context.registerService(Store.class, each, null),
				context.registerService(People.class, each.people(), null),
				context.registerService(Transfer.class, each.transfer(), null),
				context.registerService(Journal.class, each.journal(), null))).orElse(List.of());
	}

	@Deactivate
	void close() throws SQLException {
		offered.forEach(ServiceRegistration::unregister);
		store.ifPresent(Store::close);
		Derby.endEngine();
	}

	private static Optional<Store> open(BundleContext context, Settings settings) {
		try {
			Path data = folder(context, settings);
			Store store = Store.open(data);
			LOG.info("The journal in {} is open", data);
			return Optional.of(store);
		} catch (JournalUnavailable e) {
			LOG.error("Planwright has no journal: {}", e.getMessage());
			return Optional.empty();
		}
	}

	private static Path folder(BundleContext context, Settings settings) {
		return Stream.of(settings.data(), context.getProperty("planwright.data")).filter(path -> path != null && !path.isBlank())
				.map(Path::of).findFirst().or(() -> Optional.ofNullable(context.getProperty("karaf.data")).map(karaf -> Path.of(karaf, "planwright")))
				.orElseThrow(() -> new JournalUnavailable("the property planwright.data does not say where the data folder is", null));
	}
}
