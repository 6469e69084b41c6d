package org.planwright.core.model.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.input.Require;

/**
 * Steps and their dates.
 *
 * @param today the day the question is about
 * @param steps in the order of reading; at least one
 */
public record Timeline(String caption, LocalDate today, List<Step> steps) implements Drawing {

	/**
	 * @param first the date promised first, where it was another
	 * @param due the date promised now
	 * @param forecast when those who do it expect it
	 * @param status how it stands, where somebody judges it
	 * @param note what to know about it
	 */
	public record Step(String title, Optional<LocalDate> first, Optional<LocalDate> due, Optional<LocalDate> forecast,
			Optional<LocalDate> done, Optional<Status> status, Optional<String> note) {
		public Step {
			Require.text("title", title);
			Objects.requireNonNull(first, "first");
			Objects.requireNonNull(due, "due");
			Objects.requireNonNull(forecast, "forecast");
			Objects.requireNonNull(done, "done");
			Objects.requireNonNull(status, "status");
			Objects.requireNonNull(note, "note");
		}

		public static Step of(Milestone milestone) {
			return new Step(milestone.title(), milestone.firstDue().filter(day -> !milestone.due().equals(Optional.of(day))), milestone.due(),
					milestone.forecast(), milestone.done(), Optional.empty(), milestone.note());
		}
	}

	public Timeline {
		Require.text("caption", caption);
		Objects.requireNonNull(today, "today");
		steps = List.copyOf(steps);
		Require.that(!steps.isEmpty(), "timeline " + caption + " has no steps: say what is missing instead");
	}

	@Override
	public Table table() {
		boolean moved = steps.stream().anyMatch(step -> step.first().isPresent());
		boolean judged = steps.stream().anyMatch(step -> step.status().isPresent());
		boolean noted = steps.stream().anyMatch(step -> step.note().isPresent());
		List<Column> columns = new ArrayList<>(List.of(Column.text("Step")));
		if (moved) {
			columns.add(Column.day("First promised"));
		}
		columns.addAll(List.of(Column.day("Due"), Column.day("Forecast"), Column.day("Done")));
		if (judged) {
			columns.add(Column.status("Status"));
		}
		if (noted) {
			columns.add(Column.text("Note"));
		}
		return new Table(caption, columns, steps.stream().map(step -> row(step, moved, judged, noted)).toList());
	}

	private static List<Cell> row(Step step, boolean moved, boolean judged, boolean noted) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(step.title())));
		if (moved) {
			row.add(step.first().map(Cell::of).orElse(Cell.NOTHING));
		}
		row.add(Cell.day(step.due()));
		row.add(step.forecast().map(Cell::of).orElse(Cell.NOTHING));
		row.add(step.done().map(Cell::of).orElse(Cell.NOTHING));
		if (judged) {
			row.add(step.status().map(Cell::of).orElse(Cell.NOTHING));
		}
		if (noted) {
			row.add(Cell.text(step.note()));
		}
		return row;
	}
}
