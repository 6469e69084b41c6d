package org.planwright.core.http.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.service.Role;

/**
 * Who may come in.
 *
 * @param oneTime whether the password is good for nothing but choosing another
 * @param until its last day; empty when it has none
 * @param hash of the password, with its parameters and salt
 */
public record Account(String id, Role role, boolean oneTime, Optional<LocalDate> until, String hash) {

	public Account {
		Require.id("id", id);
		Objects.requireNonNull(role, "role");
		Objects.requireNonNull(until, "until");
		Objects.requireNonNull(hash, "hash");
	}

	/** One that stays until it is removed. */
	static Account of(String id, Role role, boolean oneTime, String hash) {
		return new Account(id, role, oneTime, Optional.empty(), hash);
	}

	/** Whether its last day is over. */
	boolean isOver(Instant now) {
		return until.filter(LocalDate.ofInstant(now, ZoneId.of("Europe/London"))::isAfter).isPresent();
	}

	/** Whether it may do everything, and for good. */
	boolean isLastingAdministrator() {
		return role == Role.ADMINISTRATOR && until.isEmpty();
	}

	@Override
	public String toString() {
		return id + " (" + role.word() + ")";
	}
}
