package org.planwright.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.People;

/** People's names as a table, read once and kept. */
final class SqlPeople implements People {

	private final Sessions sessions;
	private volatile Map<String, String> names;

	SqlPeople(Sessions sessions) {
		this.sessions = sessions;
		this.names = load();
	}

	@Override
	public Map<String, String> names() {
		return names;
	}

	@Override
	public synchronized void put(Map<String, String> changed) {
		changed.forEach((id, name) -> {
			Require.id("person", id);
			Require.text("name", name);
		});
		sessions.use("keep the names of people", session -> {
			for (Map.Entry<String, String> each : changed.entrySet()) {
				if (execute(session, Sql.UPDATE_PERSON, each) == 0) {
					execute(session, Sql.INSERT_PERSON, each);
				}
			}
			return null;
		});
		names = load();
	}

	private static int execute(Session session, String sql, Map.Entry<String, String> person) throws SQLException {
		PreparedStatement statement = session.prepare(sql);
		statement.setString(1, person.getValue());
		statement.setString(2, person.getKey());
		return statement.executeUpdate();
	}

	private Map<String, String> load() {
		return sessions.use("read the names of people", session -> {
			Map<String, String> found = new HashMap<>();
			try (ResultSet result = session.prepare(Sql.SELECT_PEOPLE).executeQuery()) {
				while (result.next()) {
					found.put(result.getString(1), result.getString(2));
				}
			}
			return Map.copyOf(found);
		});
	}
}
