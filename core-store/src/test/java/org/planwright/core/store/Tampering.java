package org.planwright.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Someone who has the database open and changes it behind the journal's back. */
final class Tampering {

	private Tampering() {
	}

	/** @return how many rows the last statement touched */
	static int with(Path data, String... statements) throws SQLException {
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(data.toAbsolutePath().resolve("journal").toString());
		int touched = 0;
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				touched = statement.executeUpdate(sql);
			}
		}
		return touched;
	}
}
