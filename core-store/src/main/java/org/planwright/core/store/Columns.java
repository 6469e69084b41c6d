package org.planwright.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows to and from the columns, in the order in which {@link Sql} names them. */
final class Columns {

	private Columns() {
	}

	static void set(PreparedStatement statement, Row row) throws SQLException {
		statement.setString(1, row.plan());
		statement.setLong(2, row.version());
		statement.setString(3, row.recordedAt());
		statement.setString(4, row.knownFrom());
		statement.setString(5, row.actor());
		statement.setString(6, row.type());
		statement.setInt(7, row.schema());
		statement.setString(8, row.payload().orElse(null));
		statement.setString(9, row.salt().orElse(null));
		statement.setString(10, row.idempotencyKey().orElse(null));
		statement.setString(11, row.payloadHash());
		statement.setString(12, row.previousHash());
		statement.setString(13, row.hash());
	}

	static Row get(ResultSet result) throws SQLException {
		return new Row(result.getString(1), result.getLong(2), result.getString(3), result.getString(4), result.getString(5),
				result.getString(6), result.getInt(7), Optional.ofNullable(result.getString(8)),
				Optional.ofNullable(result.getString(9)), Optional.ofNullable(result.getString(10)), result.getString(11),
				result.getString(12), result.getString(13));
	}
}
