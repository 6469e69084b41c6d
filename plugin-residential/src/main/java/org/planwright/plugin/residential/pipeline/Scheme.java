package org.planwright.plugin.residential.pipeline;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.input.Fields;
import org.planwright.core.model.input.Require;
import org.planwright.core.rule.programme.Reads;
import org.planwright.core.rule.programme.RecordKind;
import org.planwright.plugin.residential.Body;

/**
 * A scheme that brings units.
 *
 * @param on the day this is about
 * @param expected when they are to open
 * @param opened when they did; needed once they are open
 */
public record Scheme(String id, LocalDate on, String title, int units, Stage stage, Optional<LocalDate> expected,
		Optional<LocalDate> opened) {

	public static final RecordKind<Scheme> KIND = new RecordKind<>("residential", "scheme", "scheme", Scheme::read, Scheme::on);

	private static final int MOST_UNITS = 1000;

	/** How far it has come. */
	public enum Stage {
		NEGOTIATING, CONTRACTED, OPEN, WITHDRAWN
	}

	public Scheme {
		Require.id("scheme", id);
		Objects.requireNonNull(on, "on");
		Require.text("title", title);
		Require.that(units > 0, "units is " + units + ", expected more than 0");
		Objects.requireNonNull(stage, "stage");
		Objects.requireNonNull(expected, "expected");
		Objects.requireNonNull(opened, "opened");
	}

	private static Scheme read(String id, Fields fields) {
		LocalDate on = fields.date("on");
		Scheme scheme = new Scheme(Body.id(fields, "scheme", id, 64), on, Reads.title(fields, "title"), Body.whole(fields, "units", 1, MOST_UNITS),
				fields.choice("stage", Stage.class), fields.optionalDate("expected"), Reads.past(fields, "opened", on));
		if (scheme.stage == Stage.OPEN != fields.has("opened")) {
			fields.fault("opened", scheme.stage == Stage.OPEN ? "is missing, and a scheme that is open has a first day" : "is only for a scheme that is open");
		}
		return scheme;
	}
}
