package org.planwright.core.exchange.inbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.service.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the inbox every few seconds. */
@Component(service = {}, immediate = true, configurationPid = "org.planwright.inbox")
@Designate(ocd = InboxWatch.Settings.class)
public final class InboxWatch {

	private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);

	/** Where files are dropped. */
	@ObjectClassDefinition(name = "Planwright inbox")
	public @interface Settings {

		@AttributeDefinition(name = "Folder", description = "The folder whose files are taken in; etc/inbox when empty")
		String inbox_folder() default "";

		@AttributeDefinition(name = "Seconds", description = "How often the folder is looked at", min = "1", max = "3600")
		int inbox_seconds() default 3;

		@AttributeDefinition(name = "Leave out faulty rows", description = "Whether rows of figures that are wrong are left out and named, instead of stopping the file")
		boolean inbox_skip_faulty() default false;
	}

	private final ScheduledExecutorService worker;

	@Activate
	public InboxWatch(BundleContext context, Settings settings, @Reference Plans plans, @Reference PlanFiles files, @Reference PlanExchange documents,
			@Reference Returns returns, @Reference Statistics statistics) {
		OnFault onFault = settings.inbox_skip_faulty() ? OnFault.SKIP : OnFault.STOP;
		Inbox inbox = new Inbox(folder(context, settings), new Intake(plans, files, documents, returns, statistics, onFault), Clock.systemUTC());
		worker = Executors.newSingleThreadScheduledExecutor(work -> {
			Thread thread = new Thread(work, "planwright-inbox");
			thread.setDaemon(true);
			return thread;
		});
		worker.scheduleWithFixedDelay(() -> look(inbox), 0, settings.inbox_seconds(), TimeUnit.SECONDS);
	}

	private static Path folder(BundleContext context, Settings settings) {
		if (!settings.inbox_folder().isBlank()) {
			return Path.of(settings.inbox_folder());
		}
		String etc = context.getProperty("karaf.etc");
		return Path.of(etc == null ? "etc" : etc, "inbox");
	}

	/** An exception would end the repetition. */
	private static void look(Inbox inbox) {
		try {
			inbox.look();
		} catch (RuntimeException e) {
			LOG.error("Cannot look into the inbox", e);
		}
	}

	@Deactivate
	void stop() throws InterruptedException {
		worker.shutdown();
		// A file that is being taken in is taken in to its end, while the services it needs are still there.
		worker.awaitTermination(5, TimeUnit.SECONDS);
	}
}
