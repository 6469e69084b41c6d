package org.planwright.core.http.account;

import java.util.Objects;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.service.Role;

/**
 * Who may come in.
 *
 * @param oneTime whether the password is good for nothing but choosing another
 * @param hash of the password, with its parameters and salt
 */
public record Account(String id, Role role, boolean oneTime, String hash) {

	public Account {
		Require.id("id", id);
		Objects.requireNonNull(role, "role");
		Objects.requireNonNull(hash, "hash");
	}

	@Override
	public String toString() {
		return id + " (" + role.word() + ")";
	}
}
