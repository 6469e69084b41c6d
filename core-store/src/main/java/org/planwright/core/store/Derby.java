package org.planwright.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.shared.common.error.ExceptionSeverity;

/** The embedded database in a folder: created at the first start, recovered by itself after a kill, shut down at the end. */
final class Derby implements AutoCloseable {

	private static final AtomicBoolean STARTED = new AtomicBoolean();
	private static final String HOME = "derby.system.home";
	/** It has gone down now, or had done so before. */
	private static final Set<String> DATABASE_IS_DOWN = Set.of("08006", "XJ004");
	private static final Set<String> ENGINE_IS_DOWN = Set.of("XJ015");
	private static final String UNIQUE_VIOLATION = "23505";
	private static final String READ_ONLY = "25502";
	private static final Set<String> NOT_WRITABLE = Set.of(READ_ONLY, "25503");

	private final Path folder;
	private final EmbeddedDataSource source;

	private Derby(Path folder) {
		this.folder = folder;
		this.source = source(folder);
	}

	/** Opens the database, and creates it when there is none. */
	static Derby open(Path folder) throws SQLException, IOException {
		// The engine reads this when it starts, once: its log goes there, not into the working directory.
		if (STARTED.compareAndSet(false, true)) {
			System.setProperty(HOME, folder.getParent().toString());
		}
		if (Files.notExists(folder)) {
			create(folder);
		}
		return new Derby(folder).checked();
	}

	/**
	 * A connection that can write. On a full disk Derby opens a database for reading alone, and leaves in it what was never
	 * committed: nothing may be read there.
	 */
	Connection connect() throws SQLException {
		Connection connection = source.getConnection();
		if (connection.isReadOnly()) {
			connection.close();
			throw new SQLException("the disk is full, or the folder cannot be written", READ_ONLY);
		}
		return connection;
	}

	/** Opens the database anew, whatever state an error has left it in. */
	void reopen() throws SQLException {
		close();
		checked();
	}

	@Override
	public void close() throws SQLException {
		shutDown(source(folder), DATABASE_IS_DOWN);
	}

	/** Ends the engine itself, so that its classes can be let go. */
	static void endEngine() throws SQLException {
		if (STARTED.compareAndSet(true, false)) {
			shutDown(new EmbeddedDataSource(), ENGINE_IS_DOWN);
			System.clearProperty(HOME);
		}
	}

	static boolean isUniqueViolation(SQLException e) {
		return chain(e).anyMatch(each -> each instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
	}

	/** Whether the database itself is at fault, and not what was asked of it. */
	static boolean endsDatabase(SQLException e) {
		return chain(e).anyMatch(each -> each instanceof SQLException sql
				&& (sql.getErrorCode() >= ExceptionSeverity.DATABASE_SEVERITY || NOT_WRITABLE.contains(sql.getSQLState())));
	}

	/** What went wrong, on one line, from the outside to the root. */
	static String reason(SQLException e) {
		return chain(e).map(each -> String.valueOf(each.getMessage()).replaceAll("\\s+", " "))
				.filter(message -> !message.endsWith("see the next exception for details.")).distinct().collect(Collectors.joining(" - "));
	}

	/** A creation that was cut off must not be taken for a journal, so it happens beside and is renamed when complete. */
	private static void create(Path folder) throws SQLException, IOException {
		Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
		Folder.delete(unfinished);
		EmbeddedDataSource creating = source(unfinished);
		creating.setCreateDatabase("create");
		try (Derby derby = new Derby(unfinished); Connection connection = creating.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				for (String sql : Sql.CREATE) {
					statement.execute(sql);
				}
			}
			connection.commit();
		}
		Folder.replace(unfinished, folder);
	}

	private Derby checked() throws SQLException {
		try {
			checkForm();
			return this;
		} catch (SQLException e) {
			try {
				close();
			} catch (SQLException notOpen) {
				e.addSuppressed(notOpen);
			}
			throw e;
		}
	}

	private void checkForm() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(Sql.SELECT_FORM)) {
			String form = result.next() ? result.getString(1) : "unknown";
			if (!form.equals(String.valueOf(Sql.FORM))) {
				throw new SQLException("its form is " + form + ", and this version of Planwright knows form " + Sql.FORM + " alone");
			}
		}
	}

	private static EmbeddedDataSource source(Path folder) {
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(folder.toString());
		return source;
	}

	/** Derby answers a shutdown with an exception, also when all is well. */
	private static void shutDown(EmbeddedDataSource source, Set<String> success) throws SQLException {
		source.setShutdownDatabase("shutdown");
		try (Connection none = source.getConnection()) {
			throw new SQLException("the database did not shut down");
		} catch (SQLException e) {
			if (!success.contains(e.getSQLState())) {
				throw e;
			}
		}
	}

	private static Stream<Throwable> chain(SQLException e) {
		return StreamSupport.stream(e.spliterator(), false);
	}
}
