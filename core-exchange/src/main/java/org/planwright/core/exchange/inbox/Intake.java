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
import org.planwright.core.exchange.ImportWords;
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
import org.planwright.core.model.input.Require;
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
	public Inbox.Outcome take(Inbox.Dropped dropped, Consumer<String> progress) {
		if (PLAN_FILES.stream().anyMatch(dropped.name().toLowerCase(Locale.ROOT)::endsWith)) {
			return planFile(dropped);
		}
		try {
			if (dropped.terms().isPresent() || Files.size(dropped.file()) <= Limits.DOCUMENT.bytes()) {
				Optional<Inbox.Outcome> outcome = document(dropped);
				if (outcome.isPresent()) {
					return outcome.get();
				}
			}
			return figures(dropped, progress);
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "cannot be read now: " + e.getClass().getSimpleName());
		}
	}

	private Inbox.Outcome planFile(Inbox.Dropped dropped) {
		dropped.terms().ifPresent(terms -> {
			throw new Refusal(Refusal.Kind.WRONG, "says all of its plan itself: take " + terms.getFileName() + " away");
		});
		Receipt receipt = planFiles.create(PlanPath.read(dropped.file()), Actor.SYSTEM, Optional.empty());
		return taken(List.of("Plan " + receipt.plan() + " is loaded: " + receipt.last() + " entries in its journal."));
	}

	private Inbox.Outcome figures(Inbox.Dropped dropped, Consumer<String> progress) throws IOException {
		try (InputStream in = Files.newInputStream(dropped.file())) {
			Delivery delivery = new Delivery(dropped.name(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), onFault);
			return taken(statistics.load(in, delivery, Actor.SYSTEM, rows -> progress.accept(String.format(Locale.UK, "%,d rows are read", rows))).words());
		}
	}

	private static Inbox.Outcome taken(List<String> lines) {
		return new Inbox.Outcome(true, lines);
	}

	/** A plan document is named after its plan or has terms, and a return says in it of which plan it is. */
	private Optional<Inbox.Outcome> document(Inbox.Dropped dropped) throws IOException {
		byte[] bytes = bytes(dropped.file());
		Optional<String> plan = planNamed(dropped.name());
		if (plan.isPresent() || dropped.terms().isPresent()) {
			ImportTerms terms = dropped.terms().map(TermsFile::read).orElse(ImportTerms.PLAIN);
			return Optional.of(plan(plan.orElseGet(() -> newPlan(dropped.name())), bytes, terms, dropped));
		}
		Optional<Inbox.Outcome> told = returnOf(bytes).map(of -> taken(returns.take(of, bytes, dropped.name(), onFault, Optional.empty(), Actor.SYSTEM).words()));
		if (told.isEmpty() && isPlan(bytes)) {
			throw new Refusal(Refusal.Kind.WRONG, "holds a plan, and no plan has an id that its name begins with. To change a plan, name the file after it; to make a new one, "
					+ "name it after that, and say its title and organisation in a file " + dropped.name() + Inbox.TERMS + " beside it, or with plan:import");
		}
		return told;
	}

	private static byte[] bytes(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			// One more than is allowed tells a file that is too large from one that fits.
			return in.readNBytes((int) Limits.DOCUMENT.bytes() + 1);
		}
	}

	private static String newPlan(String file) {
		try {
			return Require.id("id", file.split("[. ]", 2)[0]);
		} catch (IllegalArgumentException e) {
			throw new Refusal(Refusal.Kind.WRONG, "is to make a new plan, and its name does not begin with an id for it: lower-case letters, digits and hyphens, at most 64, "
					+ "up to the first dot or blank");
		}
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
	private Inbox.Outcome plan(String plan, byte[] bytes, ImportTerms terms, Inbox.Dropped dropped) {
		PlanImport report = documents.compare(plan, bytes, terms, Actor.SYSTEM);
		if (!report.faults().isEmpty()) {
			throw Refusal.wrong(report.faults());
		}
		List<String> lines = new ArrayList<>(Report.lines(report));
		boolean changes = report.rows().stream().anyMatch(row -> row.outcome() != Outcome.UNCHANGED && row.outcome() != Outcome.NOT_MENTIONED);
		if (!changes) {
			lines.add("It says what the plan " + plan + " says already.");
		} else if (!report.questions().isEmpty() && !terms.leavesOpen()) {
			lines.add("It leaves questions open. Answer them in the document, or let them stay open: with a line \"questions: " + ImportWords.LEAVE_OPEN + "\" in a file "
					+ dropped.name() + Inbox.TERMS + " beside it, or with plan:import.");
		} else if (dropped.seen().filter(report.digest()::equals).isPresent()) {
			documents.take(plan, bytes, terms, Actor.SYSTEM, report.digest());
			return new Inbox.Outcome(true, lines);
		} else {
			dropped.seen().ifPresent(digest -> lines.add("It would not do any more what was seen: the plan, the document, the day or what was said about it is another now."));
			lines.add("To take in just this, put a file " + dropped.name() + Inbox.APPLY + " beside it, with this line in it:");
			lines.add(report.digest());
		}
		return new Inbox.Outcome(false, lines);
	}
}
