package org.planwright.plugin.workforce;

import java.time.LocalDate;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Keys;
import org.planwright.core.rule.programme.RecordKind;

/**
 * How many cases one full-time social worker of a team may hold, from a day until the next that is set.
 *
 * @param team its id, or {@code all} for every team without a limit of its own
 * @param cases 0 for a team that is closed
 * @param newlyQualified the same for those in their first year of practice
 * @param closed the team no longer exists, and reports no more
 */
public record TeamLimit(String team, LocalDate from, int cases, Optional<Integer> newlyQualified, boolean closed, Optional<String> note) {

	/** In place of a team: the limit of every team that has none of its own. */
	static final String ALL = "all";

	static final RecordKind<TeamLimit> KIND = new RecordKind<>(WorkforceProgramme.ID, "limit", "key", TeamLimit::read, limit -> limit.from);

	private static final int DAY = "2019-09-30".length();
	private static final int MOST = 999;

	static String key(String team, LocalDate from) {
		return from + "-" + team;
	}

	/** A team's id from an address, which is not the word for all teams. */
	static String team(String text) {
		return Keys.read("team", Keys.id("team", text), id -> {
			Require.that(!id.equals(ALL), "is \"" + ALL + "\", which stands for every team and names none");
			return id;
		});
	}

	/** A key that can be kept. */
	static String fits(String key) {
		return Keys.id("the address", key);
	}

	private static TeamLimit read(String key, Fields fields) {
		LocalDate from = LocalDate.parse(key.substring(0, DAY));
		String team = key.substring(DAY + 1);
		Numbers numbers = new Numbers(fields);
		numbers.same("from", from.toString());
		numbers.same("team", team);
		boolean closed = fields.optionalTruth("closed").orElse(false);
		Optional<Integer> cases = fields.optionalWhole("cases").filter(n -> n != 0 || !closed);
		Optional<Integer> newlyQualified = fields.optionalWhole("newlyQualified");
		within(fields, "cases", cases);
		within(fields, "newlyQualified", newlyQualified);
		if (closed && (cases.isPresent() || newlyQualified.isPresent())) {
			fields.fault("closed", "stands beside a limit: a team that is closed has none");
		}
		if (!closed && !fields.has("cases")) {
			fields.fault("cases", "is missing");
		}
		if (team.equals(ALL) && closed) {
			fields.fault("closed", "is for one team, not for all");
		}
		newlyQualified.filter(limit -> cases.filter(all -> limit > all).isPresent())
				.ifPresent(limit -> fields.fault("newlyQualified", "is " + limit + ", more than the limit of the others, " + cases.get()));
		return new TeamLimit(team, from, cases.orElse(0), newlyQualified, closed, fields.optionalText("note"));
	}

	private static void within(Fields fields, String name, Optional<Integer> limit) {
		limit.filter(n -> n < 1 || n > MOST).ifPresent(n -> fields.fault(name, "is " + n + ", expected 1 to " + MOST));
	}
}
