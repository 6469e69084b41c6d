package org.planwright.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection and its prepared statements, for one thread at a time. */
final class Session implements AutoCloseable {

	private final Connection connection;
	private final long opening;
	private final Map<String, PreparedStatement> prepared = new HashMap<>();

	/** @param opening the one of the database that the connection belongs to */
	Session(Connection connection, long opening) throws SQLException {
		this.connection = connection;
		this.opening = opening;
		connection.setAutoCommit(false);
	}

	long opening() {
		return opening;
	}

	/** The statement belongs to the session: do not close it. */
	PreparedStatement prepare(String sql) throws SQLException {
		PreparedStatement statement = prepared.get(sql);
		if (statement == null) {
			statement = connection.prepareStatement(sql);
			prepared.put(sql, statement);
		}
		return statement;
	}

	void commit() throws SQLException {
		connection.commit();
	}

	void rollback() throws SQLException {
		connection.rollback();
	}

	/** Gives up what was not committed. */
	@Override
	public void close() throws SQLException {
		try (connection) {
			connection.rollback();
		}
	}
}
