package org.planwright.core.exchange.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.plan.Report;
import org.planwright.core.exchange.plan.table.Headings;
import org.planwright.core.exchange.plan.table.TableReader;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.PlanHead;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;

/** Tells what a file is, and hands it to whoever takes such files in. */
final class Intake implements Inbox.Taker {

	private static final List<String> PLAN_FILES = List.of(".yaml", ".yml", ".json");

	private final Plans plans;
	private final PlanFiles planFiles;
	private final PlanExchange documents;
	private final Returns returns;
	private final Statistics statistics;
	private final OnFault onFault;

	Intake(Plans plans, PlanFiles planFiles, PlanExchange documents, Returns returns, Statistics statistics, OnFault onFault) {
		this.plans = plans;
		this.planFiles = planFiles;
		this.documents = documents;
		this.returns = returns;
		this.statistics = statistics;
		this.onFault = onFault;
	}

	@Override
	public Inbox.Outcome take(Path file, Optional<String> seen, Consumer<String> progress) {
		String name = file.getFileName().toString();
		if (PLAN_FILES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
			Receipt receipt = planFiles.create(PlanPath.read(file), Actor.SYSTEM, Optional.empty());
			return taken(List.of("Plan " + receipt.plan() + " is loaded: " + receipt.last() + " entries in its journal."));
		}
		try {
			if (Files.size(file) <= Limits.DOCUMENT.bytes()) {
				Optional<Inbox.Outcome> outcome = document(file, name, seen);
				if (outcome.isPresent()) {
					return outcome.get();
				}
			}
			try (InputStream in = Files.newInputStream(file)) {
				Delivery delivery = new Delivery(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), onFault);
				return taken(statistics.load(in, delivery, Actor.SYSTEM, rows -> progress.accept(String.format(Locale.UK, "%,d rows are read", rows))).words());
			}
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "cannot be read now: " + e.getClass().getSimpleName());
		}
	}

	private static Inbox.Outcome taken(List<String> lines) {
		return new Inbox.Outcome(true, lines);
	}

	/** A plan document is named after its plan, and a return says in it of which plan it is. */
	private Optional<Inbox.Outcome> document(Path file, String name, Optional<String> seen) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Optional<String> plan = planNamed(name);
		if (plan.isPresent()) {
			return Optional.of(plan(plan.get(), bytes, name, seen));
		}
		Optional<Inbox.Outcome> told = returnOf(bytes).map(of -> taken(returns.take(of, bytes, name, onFault, Optional.empty(), Actor.SYSTEM).words()));
		if (told.isEmpty() && isPlan(bytes)) {
			throw new Refusal(Refusal.Kind.WRONG, "holds a plan, and no plan has an id that its name begins with. To change a plan, name the file after it; to make a new one, "
					+ "say its title and organisation with plan:import");
		}
		return told;
	}

	private static boolean isPlan(byte[] bytes) {
		try {
			return TableReader.read(GridReader.read(bytes, Limits.DOCUMENT), Map.of()).rows().stream().anyMatch(row -> row.kind() == Headings.Kind.ACTION);
		} catch (Refusal refusal) {
			return false;
		}
	}

	/** What cannot be read as a return may still be figures, whose reader says what is wrong with it. */
	private Optional<String> returnOf(byte[] bytes) {
		try {
			return returns.planOf(bytes);
		} catch (Refusal refusal) {
			return Optional.empty();
		}
	}

	private Optional<String> planNamed(String file) {
		return plans.list().stream().map(PlanHead::id).filter(id -> file.startsWith(id + ".") || file.startsWith(id + " "))
				.max(Comparator.comparingInt(String::length));
	}

	/** Nobody is there to look at what a document would do, so it is written down first, and done when that is answered with its digest. */
	private Inbox.Outcome plan(String plan, byte[] bytes, String name, Optional<String> seen) {
		PlanImport report = documents.compare(plan, bytes, ImportTerms.PLAIN, Actor.SYSTEM);
		if (!report.faults().isEmpty()) {
			throw Refusal.wrong(report.faults());
		}
		List<String> lines = new ArrayList<>(Report.lines(report));
		boolean changes = report.rows().stream().anyMatch(row -> row.outcome() != Outcome.UNCHANGED && row.outcome() != Outcome.NOT_MENTIONED);
		if (!changes) {
			lines.add("It says what the plan " + plan + " says already.");
		} else if (!report.questions().isEmpty()) {
			lines.add("It leaves questions open. Answer them in the document, or take it in with plan:import, which can leave them open.");
		} else if (seen.filter(report.digest()::equals).isPresent()) {
			documents.take(plan, bytes, ImportTerms.PLAIN, Actor.SYSTEM, report.digest());
			return new Inbox.Outcome(true, lines);
		} else {
			seen.ifPresent(digest -> lines.add("It would not do any more what was seen: the plan, the document or the day is another now."));
			lines.add("To take in just this, put a file " + name + Inbox.APPLY + " beside it, with this line in it:");
			lines.add(report.digest());
		}
		return new Inbox.Outcome(false, lines);
	}
}
