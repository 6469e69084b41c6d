package org.planwright.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Clients that each insert a row and commit it, and again: what writing without shared commits can do on this disk. */
public final class PlainInserts {

	private PlainInserts() {
	}

	public static void main(String[] args) throws Exception {
		int clients = Integer.parseInt(args[0]);
		Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
		System.setProperty("derby.stream.error.file", Path.of(args[2], "derby.log").toString());
		EmbeddedDataSource source = new EmbeddedDataSource();
		source.setDatabaseName(Path.of(args[2], "plain").toString());
		source.setCreateDatabase("create");
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table journal (plan_id varchar(64) not null, version bigint not null, payload clob not null, "
					+ "payload_hash char(64) not null, previous_hash char(64) not null, hash char(64) not null, primary key (plan_id, version))");
		}
		AtomicLong versions = new AtomicLong();
		run(source, clients, Duration.ofSeconds(3), versions);
		long before = versions.get();
		run(source, clients, time, versions);
		System.out.printf("%.0f%n", (versions.get() - before) / (double) time.toSeconds());
	}

	private static void run(EmbeddedDataSource source, int clients, Duration time, AtomicLong versions) throws Exception {
		long end = System.nanoTime() + time.toNanos();
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		List<Future<?>> done = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			done.add(threads.submit(() -> insertUntil(source, end, versions)));
		}
		for (Future<?> each : done) {
			each.get();
		}
		threads.shutdown();
	}

	private static Void insertUntil(EmbeddedDataSource source, long end, AtomicLong versions) throws SQLException {
		String hash = "0".repeat(64);
		String payload = "{\"observation\":{\"measure\":\"places\",\"on\":\"2020-01-31\",\"reading\":870}}";
		try (Connection connection = source.getConnection();
				PreparedStatement insert = connection.prepareStatement("insert into journal values ('plan', ?, ?, ?, ?, ?)")) {
			connection.setAutoCommit(false);
			while (System.nanoTime() < end) {
				insert.setLong(1, versions.incrementAndGet());
				insert.setString(2, payload);
				insert.setString(3, hash);
				insert.setString(4, hash);
				insert.setString(5, hash);
				insert.executeUpdate();
				connection.commit();
			}
		}
		return null;
	}
}
