package org.planwright.core.exchange.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.FieldChange;
import org.planwright.core.exchange.doctor.Contents;
import org.planwright.core.exchange.doctor.Doctor;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.Origin;
import org.planwright.core.exchange.plan.table.PlanTables;
import org.planwright.core.exchange.plan.table.Question;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.exchange.plan.table.TimeReader;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.Section;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Write.Proposed;

/** Compares what a document says of a plan with the plan, and makes of it what has to be told. */
public final class Intake {

	private static final int MOST_ROWS = 5_000;

	/**
	 * How a document is taken in.
	 *
	 * @param told the day its changes are about
	 * @param reason why promised dates move, when they do
	 * @param programme the programme of new actions that do not name one
	 * @param missing what a row means that is not there
	 * @param dates what comes first in dates of numbers
	 * @param digest by which the comparison is known again
	 */
	public record Terms(LocalDate told, Optional<String> reason, String programme, ImportTerms.Missing missing, ImportTerms.Dates dates, String digest) {
	}

	/**
	 * What it comes to.
	 *
	 * @param events what has to be told; empty when nothing changes
	 * @param people names of people who are new, by id
	 */
	public record Result(PlanImport report, List<Proposed> events, Map<String, String> people) {
	}

	final Optional<PlanView> view;
	final Names names;
	final Terms terms;
	final TimeReader.Order order;
	final List<Proposed> events = new ArrayList<>();
	final List<PlanImport.RowChange> rows = new ArrayList<>();
	final List<Question> questions;
	final List<Fault> faults;
	private final List<String> remarks;
	private final Map<Headings.Kind, Optional<Origin>> origins;

	private Intake(PlanTables tables, Optional<PlanView> view, Map<String, String> names, Terms terms) {
		this.view = view;
		this.names = new Names(names);
		this.terms = terms;
		this.order = order(terms.dates(), tables);
		this.questions = new ArrayList<>(tables.questions());
		this.faults = new ArrayList<>(tables.faults());
		this.remarks = new ArrayList<>(tables.remarks());
		this.origins = tables.origins();
	}

	private static TimeReader.Order order(ImportTerms.Dates dates, PlanTables tables) {
		return switch (dates) {
			case DAY_FIRST -> TimeReader.Order.DAY_FIRST;
			case MONTH_FIRST -> TimeReader.Order.MONTH_FIRST;
			case UNSAID -> tables.rows().stream().flatMap(row -> row.cells().values().stream()).map(Cell::text).anyMatch(TimeReader::isMonthFirst)
					? TimeReader.Order.UNCLEAR : TimeReader.Order.DAY_FIRST;
		};
	}

	/** A document about a plan that is there. */
	public static Result into(PlanView view, PlanTables tables, Map<String, String> names, Terms terms) {
		return new Intake(tables, Optional.of(view), names, terms).result(view.head().id(), tables);
	}

	/** A document that makes a new plan. */
	public static Result fresh(String id, String title, String organisation, PlanTables tables, Map<String, String> names, Terms terms) {
		Intake intake = new Intake(tables, Optional.empty(), names, terms);
		intake.open(id, title, organisation, tables);
		return intake.result(id, tables);
	}

	private void open(String id, String title, String organisation, PlanTables tables) {
		Map<String, Section> sections = new LinkedHashMap<>();
		tables.sections().forEach(section -> sections.put(section.number(), section));
		tables.rows().stream().filter(row -> row.kind() == Headings.Kind.ACTION).map(ActionRows::section).filter(Intake::isNumber)
				.forEach(number -> sections.computeIfAbsent(number, none -> new Section(number, "Section " + number)));
		sections.values().forEach(section -> added("", "section " + section.number(), new FieldChange("title", "", section.title())));
		propose(new Event.PlanOpened(new PlanHead(id, title, organisation, tables.purpose(), List.copyOf(sections.values())), terms.told()), "", 0);
	}

	/** What is none is at fault with its row. */
	private static boolean isNumber(String section) {
		try {
			Require.ref("section", section);
			return true;
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private Result result(String id, PlanTables tables) {
		if (tables.rows().size() > MOST_ROWS) {
			faults.add(new Fault("", "has more than " + MOST_ROWS + " rows"));
		} else {
			ActionRows actions = new ActionRows(this);
			MilestoneRows milestones = new MilestoneRows(this);
			MeasureRows measures = new MeasureRows(this);
			for (TableRow row : tables.rows()) {
				try {
					switch (row.kind()) {
						case ACTION -> actions.row(row);
						case MILESTONE -> milestones.row(row);
						case MEASURE -> measures.row(row);
					}
				} catch (IllegalArgumentException e) {
					fault(row, e.getMessage());
				}
				names.fresh().forEach((person, name) -> added(row.place().toString(), "person " + person, new FieldChange("name", "", name)));
			}
			Missing missing = new Missing(this, id, tables);
			actions.missing(missing);
			milestones.missing(missing);
			measures.missing(missing);
			remarks.addAll(missing.remarks());
		}
		boolean changes = events.stream().anyMatch(event -> !(event.event() instanceof Event.PlanOpened));
		return new Result(new PlanImport(id, view.map(PlanView::version).orElse(0L), terms.digest(), rows,
				questions.stream().map(q -> new PlanImport.OpenQuestion(q.place().toString(), q.subject(), q.question())).distinct().toList(), faults, remarks,
				Doctor.examine(Contents.of(view, events.stream().map(Proposed::event).toList()))),
				changes ? events : List.of(), names.added());
	}

	void fault(TableRow row, String reason) {
		faults.add(new Fault(row.place().toString(), reason, row.line()));
	}

	/** Tells something that a row says, based on what was there when it was compared. */
	void propose(Event event, String place, int line) {
		OptionalLong basedOn = view.isPresent() && event.sets().isPresent() ? view.get().version(event.sets().get()) : OptionalLong.empty();
		events.add(new Proposed(event, basedOn, place, line));
	}

	void propose(Event event, TableRow row) {
		propose(event, row.place().toString(), row.line());
	}

	void change(TableRow row, Thing thing, boolean added, List<FieldChange> fields) {
		rows.add(new PlanImport.RowChange(row.place().toString(), thing.toString(),
				added ? PlanImport.Outcome.ADDED : fields.isEmpty() ? PlanImport.Outcome.UNCHANGED : PlanImport.Outcome.CHANGED, fields));
	}

	/** Something that comes about by the way, such as a person who is named for the first time. */
	void added(String place, String subject, FieldChange... fields) {
		rows.add(new PlanImport.RowChange(place, subject, PlanImport.Outcome.ADDED, List.of(fields)));
	}

	/** Whether an action is neither in the plan nor added by the document. */
	boolean isAbsent(String action) {
		return view.stream().flatMap(plan -> plan.actions().stream()).noneMatch(known -> known.ref().equals(action))
				&& events.stream().noneMatch(event -> event.event().sets().equals(Optional.of(new Thing.OfAction(action))));
	}

	/** Whether a thing was in the plan when the table of its kind was handed out, with its key. */
	boolean wasHandedOut(Headings.Kind kind, Thing thing) {
		long there = view.map(plan -> plan.version(thing)).orElse(OptionalLong.empty()).orElse(Long.MAX_VALUE);
		return origins.getOrDefault(kind, Optional.empty()).filter(origin -> there <= origin.version()).isPresent();
	}

	void remark(String words) {
		remarks.add(words);
	}

	/** Takes back that rows leave a thing as it is; false when one of them says otherwise. */
	boolean retract(Thing thing) {
		rows.removeIf(row -> row.subject().equals(thing.toString()) && row.outcome() == PlanImport.Outcome.UNCHANGED);
		return rows.stream().noneMatch(row -> row.subject().equals(thing.toString()));
	}

	/** What becomes of something that the document does not mention. */
	void unmentioned(Thing thing, PlanImport.Outcome outcome) {
		rows.add(new PlanImport.RowChange("", thing.toString(), outcome, List.of()));
	}
}
