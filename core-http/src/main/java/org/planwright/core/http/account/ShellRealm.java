package org.planwright.core.http.account;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets administrators into the shell with the account they use over HTTP. */
@Component(service = JaasRealm.class)
public final class ShellRealm implements JaasRealm {

	private final AppConfigurationEntry entry;

	@Activate
	public ShellRealm(BundleContext context, @Reference Logins logins) {
		entry = new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED,
				Map.of(ProxyLoginModule.PROPERTY_MODULE, ShellLogin.class.getName(), //
						ProxyLoginModule.PROPERTY_BUNDLE, Long.toString(context.getBundle().getBundleId()), //
						ShellLogin.LOGINS, logins));
	}

	@Override
	public String getName() {
		return "planwright";
	}

	@Override
	public int getRank() {
		return 0;
	}

	@Override
	public AppConfigurationEntry[] getEntries() {
		return new AppConfigurationEntry[] {entry};
	}
}
