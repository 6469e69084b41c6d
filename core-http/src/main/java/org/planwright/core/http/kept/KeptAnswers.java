package org.planwright.core.http.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planwright.core.http.kept.Kept.Basis;
import org.planwright.core.http.kept.Kept.Entry;
import org.planwright.core.model.service.Plans;

/**
 * The answers that were given before and still hold. An answer is computed once for the same question and the same state of
 * things, even when many ask at once.
 */
@Component(service = KeptAnswers.class)
public final class KeptAnswers implements ServiceListener {

	private static final int LARGEST = 1024 * 1024;
	private static final long LONGEST_WAIT_SECONDS = 30;
	/** Whatever answers requests was rearranged: the whiteboards count their changes. */
	private static final String REARRANGED = "(service.changecount=*)";

	private final Cache<Question, Entry> entries = Caffeine.newBuilder().maximumWeight(0)
			.weigher((Question question, Entry entry) -> question.weight() + entry.answer().weight()).executor(Runnable::run).build();
	private final Map<Pending, CompletableFuture<Optional<Kept>>> pending = new ConcurrentHashMap<>();
	private final AtomicLong generation = new AtomicLong();
	private final LongAdder hits = new LongAdder();
	private final LongAdder misses = new LongAdder();
	private final LongAdder computed = new LongAdder();
	private volatile Optional<Plans> plans = Optional.empty();
	private Optional<BundleContext> context = Optional.empty();

	private record Pending(Question question, Basis basis) {
	}

	/** Answers a question the long way; empty when the answer is not one to be kept. */
	@FunctionalInterface
	public interface Computation {
		Optional<Kept> compute() throws IOException, ServletException;
	}

	@Activate
	void activate(BundleContext bundleContext) throws InvalidSyntaxException {
		context = Optional.of(bundleContext);
		bundleContext.addServiceListener(this, REARRANGED);
	}

	@Deactivate
	void deactivate() {
		context.ifPresent(bundleContext -> bundleContext.removeServiceListener(this));
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindPlans(Plans service) {
		plans = Optional.of(service);
		forget();
	}

	void unbindPlans(Plans service) {
		if (plans.filter(known -> known == service).isPresent()) {
			plans = Optional.empty();
			forget();
		}
	}

	@Override
	public void serviceChanged(ServiceEvent event) {
		forget();
	}

	/** What all answers depend on has changed. */
	public void forget() {
		generation.incrementAndGet();
		entries.invalidateAll();
	}

	/** How many bytes may be kept. */
	public void limit(long bytes) {
		entries.policy().eviction().orElseThrow().setMaximum(bytes);
	}

	/** The kept answer to a question, if there is one that still holds. */
	public Optional<Kept> find(Question question) {
		Entry entry = entries.getIfPresent(question);
		Optional<Plans> known = plans;
		if (entry != null && known.isPresent() && holds(entry.basis(), known.get())) {
			hits.increment();
			return Optional.of(entry.answer());
		}
		return Optional.empty();
	}

	private boolean holds(Basis basis, Plans plans) {
		Optional<String> stamp = stamp(basis.plan(), plans);
		return basis.generation() == generation.get() && stamp.isPresent() && stamp.get().equals(basis.stamp())
				&& (basis.today().isEmpty() || basis.today().get().equals(plans.today()));
	}

	private static Optional<String> stamp(Optional<String> plan, Plans plans) {
		return plan.isPresent() ? plans.stamp(plan.get()) : Optional.of(plans.stamp());
	}

	private Optional<Basis> basis(Question question) {
		Optional<Plans> known = plans;
		if (known.isEmpty() || !question.isKeepable()) {
			return Optional.empty();
		}
		long now = generation.get();
		Optional<LocalDate> today = question.isAboutToday() ? Optional.of(known.get().today()) : Optional.empty();
		return stamp(question.plan(), known.get()).map(stamp -> new Basis(question.plan(), stamp, today, now));
	}

	/**
	 * Answers a question that {@link #find} did not.
	 *
	 * @return the answer, computed here or by another who asked at the same time; empty when the computation ran here and
	 *         what it answered is not kept
	 */
	public Optional<Kept> answer(Question question, Computation computation) throws IOException, ServletException {
		Optional<Basis> basis = basis(question);
		if (basis.isEmpty()) {
			return computation.compute();
		}
		misses.increment();
		Pending mine = new Pending(question, basis.get());
		CompletableFuture<Optional<Kept>> result = new CompletableFuture<>();
		CompletableFuture<Optional<Kept>> others = pending.putIfAbsent(mine, result);
		if (others != null) {
			Optional<Kept> theirs = await(others);
			return theirs.isPresent() ? theirs : computation.compute();
		}
		try {
			Entry meanwhile = entries.getIfPresent(question);
			if (meanwhile != null && meanwhile.basis().equals(mine.basis())) {
				// Another was done between the look and this.
				result.complete(Optional.of(meanwhile.answer()));
				return Optional.of(meanwhile.answer());
			}
			Optional<Kept> answer = computation.compute();
			computed.increment();
			if (basis(question).equals(basis)) {
				answer.filter(kept -> kept.body().length <= LARGEST).ifPresent(kept -> entries.put(question, new Entry(kept, basis.get())));
			}
			// Whoever waits came before whatever has changed since, and may have either.
			result.complete(answer);
			return answer;
		} finally {
			pending.remove(mine);
			result.complete(Optional.empty());
		}
	}

	private static Optional<Kept> await(CompletableFuture<Optional<Kept>> others) {
		try {
			return others.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException e) {
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	public long hits() {
		return hits.sum();
	}

	public long misses() {
		return misses.sum();
	}

	public long computed() {
		return computed.sum();
	}
}
