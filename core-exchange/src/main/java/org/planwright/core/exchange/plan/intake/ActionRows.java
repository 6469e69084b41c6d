package org.planwright.core.exchange.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwright.core.exchange.PlanImport.FieldChange;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.TableRow;
import org.planwright.core.exchange.plan.table.TimeReader;
import org.planwright.core.model.Action;
import org.planwright.core.model.Cadence;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Progress;
import org.planwright.core.model.Timeframe;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.journal.Thing;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Told;

/** Takes in the rows that are about actions. */
final class ActionRows {

	private static final String KEY = "action:";

	private final Intake intake;
	private final Drafts drafts;
	private final Map<String, Action> known;
	private final Set<String> seen = new HashSet<>();

	ActionRows(Intake intake) {
		this.intake = intake;
		this.drafts = new Drafts(intake.questions, intake.order);
		this.known = intake.view.map(PlanView::actions).orElse(List.of()).stream().collect(Collectors.toMap(Action::ref, Function.identity()));
	}

	/** The section of a row: what its column says, else what its number begins with. */
	static String section(TableRow row) {
		String written = row.exported() ? row.text(Field.SECTION) : row.text(Field.SECTION).replaceAll("^(\\w+).*$", "$1");
		String ref = row.text(Field.REF);
		return !written.isEmpty() ? written : ref.contains(".") ? ref.substring(0, ref.indexOf('.')) : "";
	}

	void row(TableRow read) {
		TableRow row = keyed(read);
		String ref = row.text(Field.REF);
		Require.ref("the number", ref);
		if (!seen.add(ref)) {
			new Cells(row, intake).bad(Field.REF, "the number " + ref + " stands on a row before this one too");
			return;
		}
		for (Draft draft : drafts.of(row)) {
			seen.add(draft.ref());
			take(draft);
		}
	}

	/** A spreadsheet may have made 2.1 of 2.10; the key still says it. */
	private TableRow keyed(TableRow row) {
		Optional<String> key = Keys.of(row, KEY);
		if (key.isEmpty()) {
			Keys.missing(intake, Headings.Kind.ACTION, new Thing.OfAction(row.text(Field.REF)), KEY + row.text(Field.REF));
			return row;
		}
		Keys.ref(row, key.get(), intake);
		return row.withRef(key.get());
	}

	private void take(Draft draft) {
		Optional<Action> before = Optional.ofNullable(known.get(draft.ref()));
		Differences differences = new Differences(Wording.of(draft.row()));
		Action action = before.map(there -> changed(there, draft, differences)).orElseGet(() -> made(draft));
		List<Milestone> milestones = before.isPresent() || hasParts(draft) ? List.of() : milestones(draft);
		if (before.isEmpty() || !differences.changes().isEmpty()) {
			intake.propose(new Event.ActionSet(action, intake.terms.told(), before.flatMap(there -> intake.terms.reason())), draft.row());
		}
		List<FieldChange> fields = new ArrayList<>(differences.changes());
		progress(draft).ifPresent(fields::add);
		intake.change(draft.row(), new Thing.OfAction(draft.ref()), before.isEmpty(), fields);
		milestones.forEach(milestone -> added(draft, milestone));
		if (before.isEmpty()) {
			action.cadences().forEach(cadence -> added(draft, cadence));
		}
	}

	private void added(Draft draft, Milestone milestone) {
		intake.propose(new Event.MilestoneSet(draft.ref(), milestone, intake.terms.told(), Optional.empty()), draft.row());
		intake.added(draft.row().place(Field.TIMEFRAME).toString(), new Thing.OfMilestone(draft.ref(), milestone.id()).toString(), new FieldChange("title", "", milestone.title()),
				new FieldChange("due", "", milestone.due().map(LocalDate::toString).orElse("")));
	}

	private void added(Draft draft, Cadence cadence) {
		intake.added(draft.row().place(Field.TIMEFRAME).toString(), "cadence " + cadence.id() + " of action " + draft.ref(), new FieldChange("every", "", cadence.every().word()),
				new FieldChange("next", "", cadence.next().map(LocalDate::toString).orElse("")));
	}

	private Action changed(Action there, Draft draft, Differences d) {
		Cells cells = new Cells(draft.row(), intake);
		cells.filled(Field.SECTION, Field.PROGRAMME, Field.PRIMARY);
		String title = d.text("title", there.title(), draft.title().filter(text -> !text.isBlank()));
		if (draft.title().filter(String::isBlank).isPresent()) {
			cells.bad(Field.TITLE, "is empty; an action needs a title");
		}
		Optional<String> section = draft.parent().isPresent() || draft.row().text(Field.SECTION).isEmpty() ? Optional.empty() : Optional.of(section(draft.row()));
		return new Action(there.ref(), there.parent(), d.value("section", there.section(), section, text -> text), title,
				d.value("programme", there.programme(), cells.text(Field.PROGRAMME).flatMap(text -> text), text -> text),
				people(d, "accountable", there.accountable(), draft.accountable()), people(d, "leads", there.leads(), draft.leads()),
				d.texts("outcomes", there.outcomes(), draft.outcomes()), timeframe(there, draft, cells, d), d.texts("success", there.successMeasures(), draft.success()),
				d.texts("links", there.links(), draft.links()), primary(there, cells, d), there.measures(), there.cadences(), there.cappedBy(),
				d.value("updates", there.updates(), cells.choice(Field.UPDATES, Interval.class), every -> every.map(Interval::word).orElse("")), there.settings(),
				there.questions());
	}

	private static Set<String> primary(Action there, Cells cells, Differences d) {
		Optional<Set<String>> told = cells.text(Field.PRIMARY).flatMap(text -> text).map(text -> Stream.of(text.split("[,\\s]+")).collect(Collectors.toSet()));
		return d.value("primary", there.primary(), told, set -> set.stream().sorted().collect(Collectors.joining(", ")));
	}

	private List<String> people(Differences d, String field, List<String> there, Optional<List<String>> told) {
		return d.value(field, there, told.map(intake.names::ids), ids -> ids.stream().map(intake.names::name).collect(Collectors.joining(", ")));
	}

	private static Timeframe timeframe(Action there, Draft draft, Cells cells, Differences d) {
		Timeframe known = there.timeframe();
		String before = known.text().orElse("");
		boolean reworded = draft.timeframe().filter(text -> !Wording.of(draft.row()).same(before, text) && !(draft.row().exported() && SpreadsheetDay.of(before, text))).isPresent();
		Timeframe read = draft.time().timeframe();
		Optional<String> text = d.optional("timeframe", known.text(), reworded ? Optional.of(read.text()) : Optional.empty());
		boolean derived = reworded && !draft.row().exported();
		Optional<LocalDate> start = d.optional("start", known.start(), derived ? Optional.of(read.start()) : draft.parent().isPresent() ? Optional.empty() : cells.day(Field.START));
		Optional<LocalDate> due = d.optional("due", known.due(), derived ? Optional.of(read.due()) : draft.parent().isPresent() ? Optional.empty() : cells.day(Field.DUE));
		return new Timeframe(text, start, due);
	}

	/** A new action. Its status is made of its dates when it has any, of its rounds when it comes again and again, else of its measures. */
	private Action made(Draft draft) {
		Cells cells = new Cells(draft.row(), intake);
		String title = draft.title().filter(text -> !text.isBlank()).orElseThrow(() -> new IllegalArgumentException("has no title, and an action needs one"));
		Optional<String> parent = draft.parent().or(() -> wider(draft.ref()));
		Timeframe read = draft.time().timeframe();
		Timeframe timeframe = draft.parent().isPresent() ? read
				: new Timeframe(read.text(), cells.day(Field.START).orElse(read.start()), cells.day(Field.DUE).orElse(read.due()));
		List<Cadence> cadences = cadences(draft, title);
		Set<String> primary = cells.text(Field.PRIMARY).flatMap(text -> text).filter(text -> draft.parent().isEmpty()).map(text -> Set.of(text.split("[,\\s]+")))
				.orElseGet(() -> Set.of(!cadences.isEmpty() ? "delivery/cadence" : timeframe.due().isPresent() && !hasParts(draft) ? "delivery" : "impact"));
		return new Action(draft.ref(), parent, section(draft.row()), title, cells.text(Field.PROGRAMME).flatMap(text -> text).orElse(intake.terms.programme()),
				intake.names.ids(draft.accountable().orElse(List.of())), intake.names.ids(draft.leads().orElse(List.of())), draft.outcomes().orElse(List.of()), timeframe,
				draft.success().orElse(List.of()), draft.links().orElse(List.of()), primary, List.of(), cadences, List.of(), cells.choice(Field.UPDATES, Interval.class).flatMap(e -> e),
				Map.of(), questions(draft, timeframe, cadences));
	}

	/** The action of which this one's number makes it a part. */
	private Optional<String> wider(String ref) {
		String wider = ref.contains(".") ? ref.substring(0, ref.lastIndexOf('.')) : "";
		return Optional.of(wider).filter(other -> known.containsKey(other) || seen.contains(other));
	}

	private static boolean hasParts(Draft draft) {
		return draft.parent().isEmpty() && Drafts.parts(draft.row()) > 0;
	}

	private static List<Cadence> cadences(Draft draft, String title) {
		Optional<LocalDate> next = draft.time().mentions().stream().filter(m -> m.role() == TimeReader.Role.NEXT).map(TimeReader.Mention::first).findFirst();
		return draft.time().every().filter(every -> !draft.row().exported()).map(every -> List.of(new Cadence("rounds", title, every, Optional.empty(), next, 0, Optional.empty())))
				.orElse(List.of());
	}

	private static List<String> questions(Draft draft, Timeframe timeframe, List<Cadence> cadences) {
		if (draft.row().exported()) {
			return List.of();
		}
		List<String> questions = new ArrayList<>(draft.time().questions());
		if (timeframe.due().isEmpty() && cadences.isEmpty()) {
			questions.add(timeframe.text().map(text -> "By when? The timeframe says \"" + (text.length() > 200 ? text.substring(0, 200) + "..." : text) + "\".")
					.orElse("By when? The plan gives no timeframe."));
		}
		return questions;
	}

	/** Every date by which something is to happen is a step of a new action. */
	private static List<Milestone> milestones(Draft draft) {
		List<Milestone> milestones = new ArrayList<>();
		for (TimeReader.Mention mention : draft.time().mentions()) {
			if (!draft.row().exported() && (mention.role() == TimeReader.Role.DUE || mention.role() == TimeReader.Role.BETWEEN)) {
				List<Milestone.Rebaseline> rebaselines = mention.revised() ? List.of(new Milestone.Rebaseline(Optional.empty(), Optional.empty(), mention.last(),
						"The plan calls the date revised, and does not keep the one before.", Optional.empty())) : List.of();
				milestones.add(new Milestone("date-" + (milestones.size() + 1), mention.sentence(), Optional.of(mention.last()), Optional.empty(), Optional.empty(), Optional.empty(),
						Optional.empty(), Optional.empty(), rebaselines, Optional.empty()));
			}
		}
		return milestones;
	}

	/** A new report is told; one that stands there already is not told again, unless it was put back in place of the last one. */
	private Optional<FieldChange> progress(Draft draft) {
		Optional<String> told = draft.progress().filter(text -> !text.isBlank());
		List<String> before = known.containsKey(draft.ref()) ? intake.view.orElseThrow().progress(draft.ref()).stream().map(Told::value).map(Progress::text).toList() : List.of();
		List<String> last = before.subList(Math.max(0, before.size() - 1), before.size());
		if (told.isEmpty() && draft.row().isKeyed() && draft.progress().isPresent() && !last.isEmpty()) {
			intake.remark("The progress of action " + draft.ref() + " (" + draft.row().place(Field.PROGRESS) + ") is empty; what was reported stays");
		}
		Wording wording = Wording.of(draft.row());
		if (told.isEmpty() || (draft.row().exported() ? last : before).stream().anyMatch(text -> wording.same(text, told.get()))) {
			return Optional.empty();
		}
		intake.propose(new Event.Progressed(new Progress(draft.ref(), intake.terms.told(), told.get())), draft.row());
		return Optional.of(new FieldChange("progress", String.join("", last), told.get()));
	}

	void missing(Missing missing) {
		known.keySet().stream().filter(ref -> !seen.contains(ref)).sorted()
				.forEach(ref -> missing.thing(Headings.Kind.ACTION, new Thing.OfAction(ref), (on, reason) -> new Event.ActionRemoved(ref, on, reason)));
	}
}
