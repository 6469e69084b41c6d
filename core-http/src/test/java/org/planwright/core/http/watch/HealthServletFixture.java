package org.planwright.core.http.watch;

import org.apache.karaf.features.BootFinished;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.planwright.core.http.account.Accounts;
import org.planwright.core.model.journal.Journal;
import org.planwright.core.model.service.Plans;

public final class HealthServletFixture {

	private HealthServletFixture() {
	}

	/** As the component runtime makes it. */
	public static HealthServlet of(Accounts accounts, Plans plans, Journal journal, JaxrsServiceRuntime applications, boolean started, boolean installed) {
		HealthServlet servlet = new HealthServlet(() -> started, accounts);
		if (installed) {
			servlet.bindBooted(new BootFinished() {
			});
		}
		servlet.bindPlans(plans);
		servlet.bindJournal(journal);
		servlet.bindApplications(applications);
		return servlet;
	}
}
