package org.planwright.core.http.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.service.Role;

/** The accounts on disk, a line each: {@code id = role:hash}; before the hash may stand {@code one-time:} and {@code until-2026-06-30:}. */
final class AccountFile {

	private static final String HEADER = "# The accounts of this installation. Change them with the account: commands of the shell.\n";
	private static final String FOOTER = "# end\n";
	private static final String ONE_TIME = "one-time:";
	private static final Pattern REST = Pattern.compile("(" + ONE_TIME + ")?(?:until-(\\d{4}-\\d{2}-\\d{2}):)?(.*)");

	private final Path path;

	AccountFile(Path path) {
		this.path = path;
	}

	boolean exists() {
		return Files.exists(path);
	}

	/**
	 * Reads every account.
	 *
	 * @throws IOException when the file is not whole: an account less may be an administrator less
	 */
	SortedMap<String, Account> read() throws IOException {
		String text = Files.readString(path, StandardCharsets.UTF_8);
		if (!text.endsWith(FOOTER)) {
			throw new IOException(path + " is cut off: its last line should be \"# end\"");
		}
		SortedMap<String, Account> accounts = new TreeMap<>();
		int number = 0;
		for (String line : text.split("\n")) {
			number++;
			if (!line.isBlank() && !line.startsWith("#")) {
				Account account = account(line, number);
				if (accounts.put(account.id(), account) != null) {
					throw new IOException(path + ", line " + number + ": a second account " + account.id());
				}
			}
		}
		if (accounts.values().stream().noneMatch(account -> account.role() == Role.ADMINISTRATOR)) {
			throw new IOException(path + " has no administrator");
		}
		return accounts;
	}

	private Account account(String line, int number) throws IOException {
		int equals = line.indexOf('=');
		int colon = line.indexOf(':', equals);
		try {
			Role role = Role.valueOf(line.substring(equals + 1, colon).trim().toUpperCase(Locale.ROOT));
			Matcher rest = REST.matcher(line.substring(colon + 1).trim());
			if (!rest.matches()) {
				throw new IllegalArgumentException(line);
			}
			return new Account(line.substring(0, equals).trim(), role, rest.group(1) != null, Optional.ofNullable(rest.group(2)).map(LocalDate::parse), rest.group(3));
		} catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
			throw new IOException(path + ", line " + number + ": expected \"id = role:hash\"");
		}
	}

	/** Replaces the file in one step: after a crash there is the old one or the new one. */
	void write(Collection<Account> accounts) throws IOException {
		StringBuilder text = new StringBuilder(HEADER);
		for (Account account : accounts) {
			text.append(account.id()).append(" = ").append(account.role().word()).append(':').append(account.oneTime() ? ONE_TIME : "")
					.append(account.until().map(day -> "until-" + day + ":").orElse("")).append(account.hash()).append('\n');
		}
		replace(path, text.append(FOOTER).toString());
	}

	/** Writes a file that only its owner may read, in one step and for good. */
	static void replace(Path path, String text) throws IOException {
		Path fresh = path.resolveSibling(path.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		try (FileChannel channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), ownerOnly(path))) {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
		sync(path.toAbsolutePath().getParent());
	}

	private static FileAttribute<?>[] ownerOnly(Path path) throws IOException {
		FileStore store = Files.getFileStore(path.toAbsolutePath().getParent());
		return store.supportsFileAttributeView(PosixFileAttributeView.class) //
				? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
				: new FileAttribute<?>[0];
	}

	/** Makes the renaming itself durable, where a folder can be opened. */
	private static void sync(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// Not every system lets a folder be opened; the file itself is on disk.
		}
	}
}
