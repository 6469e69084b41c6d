package org.planwright.core.http.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.planwright.core.model.service.Role;

public final class AccountsFixture {

	/** Hashing is slow on purpose. */
	private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

	private AccountsFixture() {
	}

	public static Accounts in(Path folder) {
		return new Accounts(Optional.of(folder));
	}

	/** An account of each role, named like it, all with the same password, unless the folder has accounts already. */
	public static Accounts oneOfEach(Path folder, String password) throws IOException {
		Path file = folder.resolve("accounts.properties");
		if (Files.notExists(file)) {
			String hash = HASHES.computeIfAbsent(password, Passwords::hash);
			new AccountFile(file).write(Arrays.stream(Role.values()).map(role -> Account.of(role.word(), role, false, hash)).toList());
		}
		return in(folder);
	}
}
