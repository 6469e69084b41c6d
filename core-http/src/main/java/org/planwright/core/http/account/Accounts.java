package org.planwright.core.http.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.service.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of this installation. It is there even when their file cannot be read, and then lets nobody in: what waits
 * for it must not be left open.
 */
@Component(service = Accounts.class)
public final class Accounts {

	private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
	private static final String FIRST = "administrator";

	private final Optional<Path> folder;
	private volatile State state;

	/** The accounts, or why there are none. */
	private record State(SortedMap<String, Account> accounts, Optional<String> fault) {
	}

	@Activate
	public Accounts(BundleContext context) {
		this(Optional.ofNullable(context.getProperty("planwright.data")).filter(path -> !path.isBlank()).map(Path::of));
	}

	Accounts(Optional<Path> folder) {
		this.folder = folder;
		this.state = load();
	}

	private State load() {
		if (folder.isEmpty()) {
			return faulty("the property planwright.data does not say where the data folder is");
		}
		try {
			return new State(file().exists() ? file().read() : opened(), Optional.empty());
		} catch (IOException | RuntimeException e) {
			return faulty("the accounts cannot be read: " + e.getMessage());
		}
	}

	private static State faulty(String fault) {
		LOG.error("Nobody can sign in: {}", fault);
		return new State(new TreeMap<>(), Optional.of(fault));
	}

	/** The very first start. The password is on disk before the account is, so that an account nobody can use never is. */
	private SortedMap<String, Account> opened() throws IOException {
		Files.createDirectories(folder.orElseThrow());
		String password = Passwords.generate();
		AccountFile.replace(firstPassword(), password + "\n");
		SortedMap<String, Account> accounts = new TreeMap<>();
		accounts.put(FIRST, Account.of(FIRST, Role.ADMINISTRATOR, true, Passwords.hash(password)));
		file().write(accounts.values());
		return accounts;
	}

	private AccountFile file() {
		return new AccountFile(folder.orElseThrow().resolve("accounts.properties"));
	}

	private Path firstPassword() {
		return folder.orElseThrow().resolve("first-password");
	}

	/** Why nobody can sign in; empty when all is well. */
	public Optional<String> fault() {
		return state.fault();
	}

	/** In the order of their ids. */
	public Collection<Account> all() {
		return state.accounts().values();
	}

	public Optional<Account> find(String id) {
		return Optional.ofNullable(state.accounts().get(id));
	}

	/**
	 * Adds an account.
	 *
	 * @param oneTime whether the password must be changed before anything else
	 * @param until its last day, if it is to have one
	 */
	public synchronized void add(String id, Role role, String password, boolean oneTime, Optional<LocalDate> until) {
		try {
			Require.id("id", id);
		} catch (IllegalArgumentException e) {
			throw Refusal.wrong("id", e.getMessage());
		}
		if (find(id).isPresent()) {
			throw new Refusal(Refusal.Kind.CONFLICT, "there is an account " + id + " already");
		}
		strong(password, id);
		String hash = Passwords.hash(password);
		change(accounts -> accounts.put(id, new Account(id, role, oneTime, until, hash)));
	}

	/** Changes a password, and with it ends its being one for one time, unless the new one is too. */
	public synchronized void password(String id, String password, boolean oneTime) {
		Account account = known(id);
		strong(password, id);
		if (Passwords.matches(password, account.hash())) {
			throw Refusal.wrong("new", "is the password there is now");
		}
		String hash = Passwords.hash(password);
		change(accounts -> accounts.put(id, new Account(id, account.role(), oneTime, account.until(), hash)));
		if (id.equals(FIRST)) {
			forgetFirstPassword();
		}
	}

	public synchronized void role(String id, Role role) {
		Account account = known(id);
		change(accounts -> accounts.put(id, new Account(id, role, account.oneTime(), account.until(), account.hash())));
	}

	/** Gives an account a last day, or none. */
	public synchronized void until(String id, Optional<LocalDate> day) {
		Account account = known(id);
		change(accounts -> accounts.put(id, new Account(id, account.role(), account.oneTime(), day, account.hash())));
	}

	public synchronized void remove(String id) {
		known(id);
		change(accounts -> accounts.remove(id));
		if (id.equals(FIRST)) {
			forgetFirstPassword();
		}
	}

	private Account known(String id) {
		return find(id).orElseThrow(() -> Refusal.unknown("there is no account " + id));
	}

	private static void strong(String password, String account) {
		Passwords.weakness(password, account).ifPresent(reason -> {
			throw Refusal.wrong("new", reason);
		});
	}

	private void change(Consumer<SortedMap<String, Account>> how) {
		state.fault().ifPresent(fault -> {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, fault);
		});
		SortedMap<String, Account> changed = new TreeMap<>(state.accounts());
		how.accept(changed);
		if (changed.values().stream().noneMatch(Account::isLastingAdministrator)) {
			throw new Refusal(Refusal.Kind.CONFLICT, "this is the last administrator");
		}
		try {
			file().write(changed.values());
		} catch (IOException e) {
			LOG.error("The accounts cannot be written", e);
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "the accounts cannot be written: " + e.getMessage());
		}
		state = new State(changed, Optional.empty());
	}

	private void forgetFirstPassword() {
		try {
			Files.deleteIfExists(firstPassword());
		} catch (IOException e) {
			LOG.warn("{} is of no use any more, but cannot be removed: {}", firstPassword(), e.getMessage());
		}
	}
}
