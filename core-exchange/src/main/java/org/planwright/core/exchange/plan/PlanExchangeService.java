package org.planwright.core.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.Discreet;
import org.planwright.core.exchange.Export;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.ImportTerms.NewPlan;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.doctor.Contents;
import org.planwright.core.exchange.doctor.Doctor;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.plan.intake.Intake;
import org.planwright.core.exchange.plan.outgoing.BoardSheet;
import org.planwright.core.exchange.plan.outgoing.Discretion;
import org.planwright.core.exchange.plan.outgoing.JournalSheet;
import org.planwright.core.exchange.plan.outgoing.MeasureSheets;
import org.planwright.core.exchange.plan.outgoing.PlanSheets;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Origin;
import org.planwright.core.exchange.plan.table.PlanTables;
import org.planwright.core.exchange.plan.table.TableReader;
import org.planwright.core.exchange.statistics.service.SmallCohorts;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** Reads and writes plans as documents, and tells {@link Plans} what follows from them. */
@Component
public final class PlanExchangeService implements PlanExchange {

	private final Plans plans;
	private final People people;
	private final SmallCohorts cohorts;

	@Activate
	public PlanExchangeService(@Reference Plans plans, @Reference People people, @Reference SmallCohorts cohorts) {
		this.plans = plans;
		this.people = people;
		this.cohorts = cohorts;
	}

	@Override
	public PlanImport compare(String plan, byte[] document, ImportTerms terms, Actor actor) {
		Intake.Result result = read(plan, document, terms);
		PlanImport report = result.report();
		if (!report.faults().isEmpty()) {
			return report;
		}
		if (result.events().isEmpty()) {
			return assessed(report, Optional.of(plans.at(plan, When.NOW)));
		}
		try {
			Write write = write(result, terms, actor);
			plans.check(plan, write);
			return assessed(report, plans.foreseen(plan, write));
		} catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.WRONG) {
				throw refusal;
			}
			return new PlanImport(report.plan(), report.basedOn(), report.digest(), report.rows(), report.questions(), refusal.faults(), report.remarks(),
					report.diagnosis());
		}
	}

	@Override
	public Imported take(String plan, byte[] document, ImportTerms terms, Actor actor, String seen) {
		Intake.Result result = read(plan, document, terms);
		PlanImport report = result.report();
		if (!report.faults().isEmpty()) {
			throw Refusal.wrong(report.faults());
		}
		if (result.events().isEmpty()) {
			return new Imported(assessed(report, Optional.of(plans.at(plan, When.NOW))), Optional.empty());
		}
		if (!report.questions().isEmpty() && !terms.leavesOpen()) {
			throw Refusal.wrong(report.questions().stream().map(asked -> new Fault(asked.place(), asked.subject() + " is asked about: " + asked.question())).toList());
		}
		if (!seen.equals(report.digest())) {
			throw new Refusal(Refusal.Kind.STALE, "it would not do any more what was seen: the plan, the document, the day or what was said about it is another now; compare it again");
		}
		Receipt receipt = plans.write(plan, write(result, terms, actor));
		// Only now: a refused document leaves no names behind.
		people.put(result.people());
		return new Imported(assessed(report, Optional.of(plans.at(plan, When.NOW))), Optional.of(receipt));
	}

	/** A report that says how much of the plan the rules can assess. */
	private static PlanImport assessed(PlanImport r, Optional<PlanView> plan) {
		Diagnosis diagnosis = plan.map(view -> r.diagnosis().assessable(view.board().assessablePercent())).orElse(r.diagnosis());
		return new PlanImport(r.plan(), r.basedOn(), r.digest(), r.rows(), r.questions(), r.faults(), r.remarks(), diagnosis);
	}

	private Write write(Intake.Result result, ImportTerms terms, Actor actor) {
		return new Write(actor, result.events(), Optional.empty(), terms.knownFrom());
	}

	private Intake.Result read(String plan, byte[] document, ImportTerms terms) {
		Map<String, Field> columns = columns(terms.columns());
		PlanTables tables = TableReader.read(GridReader.read(document, Limits.DOCUMENT), columns);
		LocalDate told = terms.knownFrom().orElseGet(plans::today);
		Optional<PlanView> view = plans.exists(plan) ? Optional.of(plans.at(plan, When.NOW)) : Optional.empty();
		Intake.Terms intake = new Intake.Terms(told, terms.reason(), id("programme", terms.programme()),
				terms.missing(), terms.dates(), Digest.of(plan, view.map(PlanView::version).orElse(0L), document, terms, told));
		if (view.isPresent()) {
			return Intake.into(view.get(), tables, people.names(), intake);
		}
		NewPlan opens = terms.opens().orElseThrow(
				() -> Refusal.unknown("there is no plan " + plan + "; to make one of the document, give its title and its organisation"));
		return Intake.fresh(id("plan", plan), opens.title(), opens.organisation(), tables, people.names(), intake);
	}

	private static String id(String name, String value) {
		try {
			return Require.id(name, value);
		} catch (IllegalArgumentException e) {
			throw Refusal.wrong(name, e.getMessage());
		}
	}

	private static Map<String, Field> columns(Map<String, String> byHand) {
		Map<String, Field> columns = new HashMap<>();
		List<Fault> faults = new ArrayList<>();
		Set<String> words = new LinkedHashSet<>(Field.words());
		byHand.forEach((column, word) -> Field.of(word).ifPresentOrElse(field -> columns.put(column, field),
				() -> faults.add(new Fault("columns", "\"" + word + "\" is nothing a column may hold; known: " + String.join(", ", words)))));
		if (!faults.isEmpty()) {
			throw Refusal.wrong(faults);
		}
		return columns;
	}

	@Override
	public Diagnosis examine(String plan, When when) {
		PlanView view = plans.at(plan, when);
		return Doctor.examine(Contents.of(Optional.of(view), List.of())).assessable(view.board().assessablePercent());
	}

	@Override
	public Discreet discreet(PlanView view) {
		return new Discretion(plans, view, cohorts);
	}

	@Override
	public Export export(String plan, When when, Export.Subject subject, Export.Format format, Optional<String> sheet) {
		PlanView view = plans.at(plan, when);
		Discreet discreet = discreet(view);
		// A plan of another day lacks what came later, and nobody takes that out by handing the table in.
		boolean asItIs = when.knownAt().isEmpty() && when.asOf().filter(day -> !day.equals(plans.today())).isEmpty();
		List<Table> all = switch (subject) {
			case PLAN -> PlanSheets.all(view, people, discreet, asItIs ? Optional.of(new Origin(plan, view.version())) : Optional.empty());
			case BOARD -> List.of(BoardSheet.of(view, people, discreet));
			case MEASURES -> MeasureSheets.of(view, people, discreet);
			case JOURNAL -> List.of(JournalSheet.of(plans, view, when, people, discreet));
		};
		List<Table> tables = sheet.map(name -> List.of(named(name, all))).orElse(format == Export.Format.CSV ? all.subList(0, 1) : all);
		String what = format == Export.Format.CSV || sheet.isPresent() ? tables.get(0).name().toLowerCase(Locale.ROOT) : subject.word();
		return new Export(plan + "." + what + "." + view.asOf() + "." + format.word(), format, switch (format) {
			case CSV -> out -> GridWriter.csv(subject == Export.Subject.PLAN ? PlanSheets.ended(tables.get(0)) : tables.get(0), out);
			case XLSX -> out -> GridWriter.xlsx(tables, out);
			case ODS -> out -> GridWriter.ods(tables, out);
			case JSON -> out -> GridWriter.json(tables, out);
		});
	}

	private static Table named(String name, List<Table> tables) {
		return tables.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new Refusal(Refusal.Kind.UNREADABLE,
				"there is no sheet of that name; known: " + tables.stream().map(table -> table.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
	}
}
