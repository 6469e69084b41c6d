package org.planwright.core.http.account;

import java.nio.file.Path;
import java.util.Optional;
import org.planwright.core.model.service.Role;

public final class AccountsFixture {

	private AccountsFixture() {
	}

	public static Accounts in(Path folder) {
		return new Accounts(Optional.of(folder));
	}

	/** Sees to it that there is such an account with this password. */
	public static void put(Accounts accounts, String id, Role role, String password) {
		if (accounts.find(id).isEmpty()) {
			accounts.add(id, role, password, false);
		} else if (accounts.find(id).get().oneTime()) {
			accounts.password(id, password, false);
		}
	}
}
