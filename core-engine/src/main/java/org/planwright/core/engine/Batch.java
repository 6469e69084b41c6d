package org.planwright.core.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.planwright.core.engine.state.Checks;
import org.planwright.core.engine.state.PlanState;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.journal.Draft;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.Write;

/** Writes that share a commit. Each is checked against the state that those before it leave behind. */
final class Batch {

	private final String plan;
	private final PlanState before;
	private final Instant recordedAt;
	private PlanState next;
	private int size;
	private final List<Pending> accepted = new ArrayList<>();
	/** Retries of writes that are accepted here: they are answered when those are. */
	private final List<Pending> followers = new ArrayList<>();
	private final List<Draft> drafts = new ArrayList<>();

	/** A write on its way. What can be prepared ahead of the queue, is. */
	record Job(Write write, List<Draft> drafts, Optional<Marker> marker, CompletableFuture<Receipt> answer) {
	}

	/** What a write is answered with once it is committed. */
	private record Pending(Job job, Receipt receipt) {
	}

	Batch(String plan, PlanState before, Instant recordedAt) {
		this.plan = plan;
		this.before = before;
		this.recordedAt = recordedAt;
		this.next = before;
	}

	/** Takes a write in, or answers it when it is refused or was committed before. */
	void add(Job job, LocalDate today) {
		size++;
		try {
			Optional<Receipt> committed = earlier(before, job, today);
			Optional<Receipt> underWay = isEmpty() ? Optional.empty() : earlier(next, job, today);
			if (committed.isPresent()) {
				job.answer().complete(committed.get());
			} else if (underWay.isPresent()) {
				followers.add(new Pending(job, underWay.get()));
			} else {
				Checks.check(next, job.write(), today);
				accept(job);
			}
		} catch (RuntimeException e) {
			job.answer().completeExceptionally(e);
		}
	}

	/** The same writes, checked against another state. */
	Batch again(PlanState state, Instant now, LocalDate today) {
		Batch again = new Batch(plan, state, now);
		pending().forEach(each -> again.add(each.job(), today));
		return again;
	}

	/** How many writes came, those that were answered at once included. */
	int size() {
		return size;
	}

	/** Whether nothing is to be committed. */
	boolean isEmpty() {
		return drafts.isEmpty();
	}

	PlanState before() {
		return before;
	}

	List<Draft> drafts() {
		return drafts;
	}

	/** When this installation writes it. */
	Instant recordedAt() {
		return recordedAt;
	}

	/** The state after the commit. */
	PlanState after() {
		return next;
	}

	void answer() {
		pending().forEach(each -> each.job().answer().complete(each.receipt()));
	}

	void refuse(Refusal.Kind kind, String reason) {
		Refusal refusal = new Refusal(kind, reason);
		pending().forEach(each -> each.job().answer().completeExceptionally(refusal));
	}

	private void accept(Job job) {
		long first = next.version() + 1;
		PlanState after = next;
		for (int i = 0; i < job.drafts().size(); i++) {
			Draft draft = job.drafts().get(i);
			after = after.plus(new Told<>(job.write().events().get(i).event(), first + i, recordedAt, draft.knownFrom(), draft.actor()));
		}
		next = marked(after, job, first);
		accepted.add(new Pending(job, new Receipt(plan, first, next.version(), false)));
		drafts.addAll(job.drafts());
	}

	/** The receipt of a write of which this one is a retry. */
	private Optional<Receipt> earlier(PlanState state, Job job, LocalDate today) {
		return job.marker().flatMap(marker -> Optional.ofNullable(state.writes().get(marker.key())).map(keyed -> {
			if (!keyed.said().equals(marker.said())) {
				throw new Refusal(Refusal.Kind.CONFLICT, "the idempotency key was used for something else, at version " + keyed.first());
			}
			return new Receipt(plan, keyed.first(), keyed.last(), true);
		})).or(() -> Checks.done(state, job.write(), today));
	}

	private Stream<Pending> pending() {
		return Stream.concat(accepted.stream(), followers.stream());
	}

	private static PlanState marked(PlanState state, Job job, long first) {
		return job.marker().map(marker -> state.plusKey(marker.key(), new PlanState.Keyed(first, state.version(), marker.said())))
				.orElse(state);
	}
}
