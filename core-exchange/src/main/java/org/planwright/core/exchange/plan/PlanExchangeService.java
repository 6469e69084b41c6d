package org.planwright.core.exchange.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.exchange.Diagnosis;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.ImportTerms.NewPlan;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.doctor.Contents;
import org.planwright.core.exchange.doctor.Doctor;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.intake.Intake;
import org.planwright.core.exchange.plan.outgoing.PlanSheets;
import org.planwright.core.exchange.plan.table.Field;
import org.planwright.core.exchange.plan.table.Origin;
import org.planwright.core.exchange.plan.table.PlanTables;
import org.planwright.core.exchange.plan.table.TableReader;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.People;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;

/** Reads and writes plans as documents, and tells {@link Plans} what follows from them. */
@Component
public final class PlanExchangeService implements PlanExchange {

	private final Plans plans;
	private final People people;

	@Activate
	public PlanExchangeService(@Reference Plans plans, @Reference People people) {
		this.plans = plans;
		this.people = people;
	}

	@Override
	public PlanImport compare(String plan, byte[] document, ImportTerms terms, Actor actor) {
		Intake.Result result = read(plan, document, terms);
		PlanImport report = result.report();
		if (result.events().isEmpty() || !report.faults().isEmpty()) {
			return report;
		}
		try {
			plans.check(plan, write(result, terms, actor));
			return report;
		} catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.WRONG) {
				throw refusal;
			}
			return new PlanImport(report.plan(), report.basedOn(), report.rows(), report.questions(), refusal.faults(), report.remarks(),
					report.diagnosis());
		}
	}

	@Override
	public Imported take(String plan, byte[] document, ImportTerms terms, Actor actor, OptionalLong basedOn) {
		Intake.Result result = read(plan, document, terms);
		PlanImport report = result.report();
		if (basedOn.isPresent() && basedOn.getAsLong() != report.basedOn()) {
			throw new Refusal(Refusal.Kind.STALE, "the plan was compared at version " + basedOn.getAsLong() + " and is at " + report.basedOn() + " now; compare it again");
		}
		if (!report.faults().isEmpty()) {
			throw Refusal.wrong(report.faults());
		}
		if (result.events().isEmpty()) {
			return new Imported(report, Optional.empty());
		}
		Imported imported = new Imported(report, Optional.of(plans.write(plan, write(result, terms, actor))));
		// Only now: a refused document leaves no names behind.
		people.put(result.people());
		return imported;
	}

	private Write write(Intake.Result result, ImportTerms terms, Actor actor) {
		return new Write(actor, result.events(), Optional.empty(), terms.knownFrom());
	}

	private Intake.Result read(String plan, byte[] document, ImportTerms terms) {
		Map<String, Field> columns = columns(terms.columns());
		PlanTables tables = TableReader.read(GridReader.read(document, Limits.DOCUMENT), columns);
		Intake.Terms intake = new Intake.Terms(terms.knownFrom().orElseGet(plans::today), terms.reason(), id("programme", terms.programme()), terms.missing());
		if (plans.exists(plan)) {
			return Intake.into(plans.at(plan, When.NOW), tables, people.names(), intake);
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
		return Doctor.examine(Contents.of(Optional.of(plans.at(plan, when)), List.of()));
	}

	@Override
	public byte[] export(String plan, When when, Format format) {
		PlanView view = plans.at(plan, when);
		// A plan of another day lacks what came later, and nobody takes that out by handing the table in.
		boolean asItIs = when.knownAt().isEmpty() && when.asOf().filter(day -> !day.equals(plans.today())).isEmpty();
		Optional<Origin> origin = asItIs ? Optional.of(new Origin(plan, view.version())) : Optional.empty();
		return switch (format) {
			case CSV -> GridWriter.csv(PlanSheets.actions(view, people, origin));
			case XLSX -> GridWriter.xlsx(PlanSheets.all(view, people, origin));
			case ODS -> GridWriter.ods(PlanSheets.all(view, people, origin));
		};
	}
}
