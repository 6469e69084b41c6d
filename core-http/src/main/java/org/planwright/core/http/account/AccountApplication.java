package org.planwright.core.http.account;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** What an account may do with itself. */
@Component(service = Application.class)
@JaxrsApplicationBase("/api/account")
@JaxrsName("planwright.account")
@JaxrsExtensionSelect("(osgi.jaxrs.name=planwright.json)")
public final class AccountApplication extends Application {

	private final Accounts accounts;
	private final Logins logins;

	@Activate
	public AccountApplication(@Reference Accounts accounts, @Reference Logins logins) {
		this.accounts = accounts;
		this.logins = logins;
	}

	@Override
	public Set<Object> getSingletons() {
		return Set.of(new PasswordResource(accounts, logins), new SessionResource());
	}
}
