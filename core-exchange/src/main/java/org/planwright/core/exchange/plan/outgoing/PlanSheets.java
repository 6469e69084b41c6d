package org.planwright.core.exchange.plan.outgoing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.Headings.Kind;
import org.planwright.core.exchange.plan.table.Origin;
import org.planwright.core.model.Action;
import org.planwright.core.model.Aim;
import org.planwright.core.model.Baseline;
import org.planwright.core.model.Interval;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Milestone;
import org.planwright.core.model.Target;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.PlanView;

/** A plan as tables. The last column of each is the key by which its rows are known again. */
public final class PlanSheets {

	private final PlanView view;
	private final People people;
	private final Discreet discreet;
	private final Optional<Origin> origin;

	private PlanSheets(PlanView view, People people, Discreet discreet, Optional<Origin> origin) {
		this.view = view;
		this.people = people;
		this.discreet = discreet;
		this.origin = origin;
	}

	/** @param origin what is said of where the tables come from: then a row that is missing when they come back was taken out */
	public static List<Table> all(PlanView view, People people, Discreet discreet, Optional<Origin> origin) {
		PlanSheets sheets = new PlanSheets(view, people, discreet, origin);
		return List.of(sheets.table("Actions", Kind.ACTION, view.actions().stream().map(sheets::action).toList()),
				sheets.table("Milestones", Kind.MILESTONE, view.actions().stream()
						.flatMap(action -> view.view(action.ref()).milestones().stream().map(milestone -> sheets.milestone(action.ref(), milestone))).toList()),
				sheets.measures());
	}

	static Table measures(PlanView view, People people, Discreet discreet) {
		return new PlanSheets(view, people, discreet, Optional.empty()).measures();
	}

	private Table measures() {
		return table("Measures", Kind.MEASURE, view.measures().stream().map(this::measure).toList());
	}

	private Table table(String name, Kind kind, List<Map<Field, Content>> rows) {
		// Which columns there are must not hang on there being rows.
		List<Field> fields = Headings.fields(kind);
		return new Table(name, fields.stream().map(field -> heading(kind, field)).toList(), rows.stream()
				.map(row -> fields.stream().map(field -> row.getOrDefault(field, Content.Nothing.NOTHING)).toList()).toList());
	}

	/** With a row that closes it. A text that is cut off between two rows could not be told from one whose rows were taken out. */
	public static Table ended(Table table) {
		List<Content> end = new ArrayList<>(Collections.nCopies(table.headings().size() - 1, Content.Nothing.NOTHING));
		end.add(Content.of(Headings.END));
		List<List<Content>> rows = new ArrayList<>();
		table.rows().forEach(rows::add);
		rows.add(end);
		return new Table(table.name(), table.headings(), rows);
	}

	private String heading(Kind kind, Field field) {
		String written = Headings.written(kind, field);
		return origin.filter(from -> field == Field.KEY).map(from -> from.over(written)).orElse(written);
	}

	private Map<Field, Content> action(Action action) {
		Map<Field, Content> row = new LinkedHashMap<>();
		row.put(Field.REF, Content.of(action.ref()));
		row.put(Field.SECTION, Content.of(action.section()));
		row.put(Field.TITLE, line(action.title()));
		row.put(Field.ACCOUNTABLE, Cells.lines(action.accountable().stream().map(people::name).toList()));
		row.put(Field.LEADS, Cells.lines(action.leads().stream().map(people::name).toList()));
		row.put(Field.OUTCOMES, Cells.lines(action.outcomes()));
		row.put(Field.TIMEFRAME, action.timeframe().text().map(PlanSheets::line).orElse(Content.Nothing.NOTHING));
		row.put(Field.START, Cells.day(action.timeframe().start()));
		row.put(Field.DUE, Cells.day(action.timeframe().due()));
		row.put(Field.SUCCESS, Cells.lines(action.successMeasures()));
		row.put(Field.PROGRESS, view.progress(action.ref()).stream().reduce((a, b) -> b).map(told -> line(told.value().text())).orElse(Content.Nothing.NOTHING));
		row.put(Field.LINKS, Cells.lines(action.links()));
		row.put(Field.PROGRAMME, Content.of(action.programme()));
		row.put(Field.PRIMARY, Content.of(action.primary().stream().sorted().collect(Collectors.joining(", "))));
		row.put(Field.UPDATES, word(action.updates()));
		row.put(Field.KEY, Content.of("action:" + action.ref()));
		return row;
	}

	private Map<Field, Content> milestone(String action, Milestone milestone) {
		Map<Field, Content> row = new LinkedHashMap<>();
		row.put(Field.REF, Content.of(action));
		row.put(Field.TITLE, line(milestone.title()));
		row.put(Field.DUE, Cells.day(milestone.due()));
		row.put(Field.FORECAST, Cells.day(milestone.forecast()));
		row.put(Field.DONE, Cells.day(milestone.done()));
		row.put(Field.HARD_STOP, Cells.day(milestone.hardStop()));
		row.put(Field.OWNER, Cells.text(milestone.owner().map(people::name)));
		row.put(Field.AFTER, Cells.text(milestone.after()));
		row.put(Field.NOTE, milestone.note().map(PlanSheets::line).orElse(Content.Nothing.NOTHING));
		row.put(Field.KEY, Content.of("milestone:" + action + "/" + milestone.id()));
		return row;
	}

	private Map<Field, Content> measure(Measure measure) {
		Optional<Aim> aim = measure.target().flatMap(Target::aim);
		Map<Field, Content> row = new LinkedHashMap<>();
		row.put(Field.TITLE, line(measure.title()));
		row.put(Field.UNIT, Cells.text(measure.unit()));
		row.put(Field.POLARITY, Content.of(measure.polarity().name().toLowerCase(Locale.ROOT)));
		row.put(Field.OWNER, Cells.text(measure.owner().map(people::name)));
		row.put(Field.EVERY, word(measure.every()));
		row.put(Field.BASELINE, discreet.hidesBaseline(measure) ? Content.of(Discreet.SYMBOL) : Cells.number(measure.baseline().map(Baseline::value)));
		row.put(Field.BASELINE_ON, Cells.day(measure.baseline().map(Baseline::on)));
		row.put(Field.SAMPLE, Cells.number(discreet.baseline(measure).flatMap(Baseline::sample).map(BigDecimal::valueOf)));
		row.put(Field.TARGET, Cells.number(aim.map(PlanSheets::value)));
		row.put(Field.TARGET_AS, Content.of(aim.map(PlanSheets::shape).orElse("")));
		row.put(Field.TARGET_DUE, Cells.day(measure.target().flatMap(Target::due)));
		row.put(Field.NOTE, measure.note().map(PlanSheets::line).orElse(Content.Nothing.NOTHING));
		row.put(Field.KEY, Content.of("measure:" + measure.id()));
		return row;
	}

	private static BigDecimal value(Aim aim) {
		return aim instanceof Aim.Level level ? level.value() : aim instanceof Aim.Change change ? change.by() : ((Aim.PercentChange) aim).percent();
	}

	private static String shape(Aim aim) {
		return aim instanceof Aim.Level ? "level" : aim instanceof Aim.Change ? "change" : "percent-change";
	}

	private static Content word(Optional<Interval> every) {
		return every.map(Interval::word).map(Content::of).orElse(Content.Nothing.NOTHING);
	}

	private static Content line(String text) {
		return Content.of(text.strip());
	}
}
