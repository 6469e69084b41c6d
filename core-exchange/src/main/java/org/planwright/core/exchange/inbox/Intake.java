package org.planwright.core.exchange.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.planwright.core.exchange.ImportTerms;
import org.planwright.core.exchange.PlanExchange;
import org.planwright.core.exchange.PlanFiles;
import org.planwright.core.exchange.PlanImport;
import org.planwright.core.exchange.PlanImport.Outcome;
import org.planwright.core.exchange.folder.PlanPath;
import org.planwright.core.exchange.grid.Limits;
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
	public List<String> take(Path file, Consumer<String> progress) {
		String name = file.getFileName().toString();
		if (PLAN_FILES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
			Receipt receipt = planFiles.create(PlanPath.read(file), Actor.SYSTEM, Optional.empty());
			return List.of("Plan " + receipt.plan() + " is loaded: " + receipt.last() + " entries in its journal.");
		}
		try {
			if (Files.size(file) <= Limits.DOCUMENT.bytes()) {
				Optional<List<String>> taken = document(file, name);
				if (taken.isPresent()) {
					return taken.get();
				}
			}
			try (InputStream in = Files.newInputStream(file)) {
				Delivery delivery = new Delivery(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), onFault);
				return statistics.load(in, delivery, Actor.SYSTEM, rows -> progress.accept(String.format(Locale.UK, "%,d rows are read", rows)))
						.words();
			}
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNAVAILABLE, "cannot be read now: " + e.getClass().getSimpleName());
		}
	}

	/** A plan document is named after its plan, and a return says in it of which plan it is. */
	private Optional<List<String>> document(Path file, String name) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Optional<String> plan = planNamed(name);
		if (plan.isPresent()) {
			return Optional.of(plan(plan.get(), bytes));
		}
		return returnOf(bytes).map(of -> returns.take(of, bytes, name, onFault, Optional.empty(), Actor.SYSTEM).words());
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

	/** What leaves something open is shown and not taken: nobody is there to be asked. */
	private List<String> plan(String plan, byte[] bytes) {
		PlanImport report = documents.compare(plan, bytes, ImportTerms.PLAIN, Actor.SYSTEM);
		String counts = report.count(Outcome.ADDED) + " added, " + report.count(Outcome.CHANGED) + " changed, " + report.count(Outcome.UNCHANGED)
				+ " unchanged, " + report.count(Outcome.NOT_MENTIONED) + " not mentioned.";
		if (!report.faults().isEmpty()) {
			throw Refusal.wrong(report.faults());
		}
		if (!report.questions().isEmpty()) {
			Stream<String> questions = report.questions().stream().map(each -> each.place() + " " + each.subject() + ": " + each.question());
			return Stream.concat(Stream.of("Compared with the plan " + plan + " and not taken in, since it leaves questions open. It would be: " + counts),
					questions).toList();
		}
		documents.take(plan, bytes, ImportTerms.PLAIN, Actor.SYSTEM, Optional.of(report.digest()));
		return List.of("The plan " + plan + ": " + counts);
	}
}
