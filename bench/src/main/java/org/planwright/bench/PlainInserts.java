package org.planwright.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Clients that each insert a row of the journal's form and commit it: what writing without shared commits can do here. */
public final class PlainInserts {

	private PlainInserts() {
	}

	public static void main(String[] args) throws Exception {
		System.setProperty("derby.stream.error.file", Path.of(args[2], "derby.log").toString());
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(Path.of(args[2], "plain").toString());
		source.setCreateDatabase("create");
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table journal (plan_id varchar(64) not null, version bigint not null, recorded_at varchar(27) not null, "
					+ "known_from varchar(10) not null, actor_id varchar(64) not null, type varchar(64) not null, schema_version integer not null, "
					+ "payload clob, salt varchar(32), idempotency_key varchar(100), payload_hash varchar(64) not null, "
					+ "previous_hash varchar(64) not null, hash varchar(64) not null, primary key (plan_id, version))");
		}
		System.out.printf("%.0f%n", Clients.perSecond(Integer.parseInt(args[0]), Duration.ofSeconds(Long.parseLong(args[1])), () -> new Inserter(source)));
	}

	private static final class Inserter implements Clients.Client {

		private static final String HASH = "0".repeat(64);

		private final Connection connection;
		private final PreparedStatement insert;

		Inserter(EmbeddedDataSource source) throws SQLException {
			connection = source.getConnection();
			connection.setAutoCommit(false);
			insert = connection.prepareStatement("insert into journal values ('bench', ?, '2019-09-05T12:00:00.000000Z', '2019-09-05', 'bench', "
					+ "'observed', 1, ?, '00000000000000000000000000000000', null, ?, ?, ?)");
		}

		@Override
		public void once(long number) throws SQLException {
			insert.setLong(1, number);
			insert.setString(2, "{\"observation\":{\"measure\":\"places\",\"on\":\"2019-09-01\",\"part\":\"w-" + number + "\",\"reading\":" + number + "}}");
			insert.setString(3, HASH);
			insert.setString(4, HASH);
			insert.setString(5, HASH);
			insert.executeUpdate();
			connection.commit();
		}

		@Override
		public void close() throws SQLException {
			connection.close();
		}
	}
}
