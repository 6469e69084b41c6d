package org.planwright.core.http.account;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.planwright.core.http.problem.TurnedAway;
import org.planwright.core.model.service.Role;

/** One login to the shell. The one-time password will do: the shell can set another. */
public final class ShellLogin implements LoginModule {

	static final String LOGINS = "logins";

	/** What Karaf asks of whoever may do everything in the shell. */
	private static final List<String> ROLES = List.of("group", "admin", "manager", "viewer", "systembundles", "ssh");

	private Subject subject;
	private CallbackHandler handler;
	private Logins logins;
	private List<Principal> principals = List.of();

	@Override
	public void initialize(Subject wanted, CallbackHandler callbacks, Map<String, ?> shared, Map<String, ?> options) {
		subject = wanted;
		handler = callbacks;
		logins = (Logins) options.get(LOGINS);
	}

	@Override
	public boolean login() throws LoginException {
		NameCallback name = new NameCallback("Account: ");
		PasswordCallback password = new PasswordCallback("Password: ", false);
		try {
			handler.handle(new Callback[] {name, password});
		} catch (IOException | UnsupportedCallbackException e) {
			throw new LoginException("the shell asks for an account and its password");
		}
		if (name.getName() == null || password.getPassword() == null) {
			throw new FailedLoginException("the account or the password is missing");
		}
		principals = principals(name.getName(), new String(password.getPassword()));
		password.clearPassword();
		return true;
	}

	private List<Principal> principals(String id, String password) throws LoginException {
		Account account;
		try {
			account = logins.verified(id, password, "shell");
		} catch (TurnedAway e) {
			throw new FailedLoginException(e.getMessage());
		}
		if (account.role() != Role.ADMINISTRATOR) {
			throw new FailedLoginException("the shell is for administrators");
		}
		List<Principal> all = new ArrayList<>();
		all.add(new UserPrincipal(account.id()));
		all.add(new RolePrincipal(account.role().word()));
		ROLES.forEach(role -> all.add(new RolePrincipal(role)));
		return all;
	}

	@Override
	public boolean commit() {
		subject.getPrincipals().addAll(principals);
		return !principals.isEmpty();
	}

	@Override
	public boolean abort() {
		return logout();
	}

	@Override
	public boolean logout() {
		subject.getPrincipals().removeAll(principals);
		principals = List.of();
		return true;
	}
}
