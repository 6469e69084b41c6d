package org.planwright.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Someone who has the database open and changes it behind the journal's back. */
final class Tampering {

	private Tampering() {
	}

	/** @return how many rows the last statement touched */
	static int with(Path data, String... statements) throws SQLException {
		int touched = 0;
		try (Connection connection = connect(data); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				touched = statement.executeUpdate(sql);
			}
		}
		return touched;
	}

	/** Changes the entries of a commit, and takes away the row when none is left. */
	static void entries(Path data, long first, UnaryOperator<List<Link>> change) throws SQLException {
		List<Link> links = new ArrayList<>();
		bytes(data, first, bytes -> {
			new Segment("plan", first, bytes).read(links::add);
			return bytes;
		});
		List<Link> changed = change.apply(links);
		if (changed.isEmpty()) {
			with(data, "delete from journal where first_version = " + first);
		} else {
			bytes(data, first, bytes -> Segment.of(changed).bytes());
		}
	}

	/** Changes the bytes of one segment. */
	static void bytes(Path data, long first, UnaryOperator<byte[]> change) throws SQLException {
		try (Connection connection = connect(data);
				PreparedStatement select = connection.prepareStatement("select entries from journal where first_version = " + first);
				PreparedStatement update = connection.prepareStatement("update journal set entries = ? where first_version = " + first);
				ResultSet result = select.executeQuery()) {
			result.next();
			update.setBytes(1, change.apply(result.getBytes(1)));
			update.executeUpdate();
		}
	}

	/** Another process that was first. */
	static void append(Path data, Segment segment) throws SQLException {
		try (Connection connection = connect(data);
				PreparedStatement insert = connection.prepareStatement("insert into journal values (?, ?, ?)")) {
			insert.setString(1, segment.plan());
			insert.setLong(2, segment.first());
			insert.setBytes(3, segment.bytes());
			insert.executeUpdate();
		}
	}

	private static Connection connect(Path data) throws SQLException {
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(data.toAbsolutePath().resolve("journal").toString());
		return source.getConnection();
	}
}
