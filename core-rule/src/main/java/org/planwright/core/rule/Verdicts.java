package org.planwright.core.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planwright.core.model.assess.Status;
import org.planwright.core.model.assess.Used;
import org.planwright.core.model.assess.Verdict;
import org.planwright.core.model.input.Refusal;

/** How verdicts are made and combined. */
public final class Verdicts {

	private Verdicts() {
	}

	/** The worst of some: its reasons first, the missing and the used inputs of all, the earliest next. */
	public static Verdict worst(List<Verdict> verdicts) {
		Status status = Status.worst(verdicts.stream().map(Verdict::status).toList());
		List<Verdict> ordered = verdicts.stream().sorted(Comparator.comparing(Verdict::status)).toList();
		return new Verdict(status, distinct(ordered.stream().flatMap(v -> v.reasons().stream())),
				distinct(ordered.stream().flatMap(v -> v.used().stream())), distinct(ordered.stream().flatMap(v -> v.missing().stream())),
				earliest(ordered.stream().flatMap(v -> v.next().stream())));
	}

	public static Verdict worst(Verdict... verdicts) {
		return worst(List.of(verdicts));
	}

	/** Not better than {@code limit}; when that makes a difference the reason comes first, else nothing changes. */
	public static Verdict cap(Verdict verdict, Status limit, String reason) {
		return limit.isWorseThan(verdict.status()) ? new Verdict(limit, join(List.of(reason), verdict.reasons()), verdict.used(),
				verdict.missing(), verdict.next()) : verdict;
	}

	/** GREY: cannot be assessed until these are entered. */
	public static Verdict grey(String reason, List<String> missing) {
		return new Verdict(Status.GREY, List.of(reason), List.of(), missing, Optional.empty());
	}

	/** GREY for settings that cannot be read. */
	public static Verdict grey(Refusal refusal) {
		return grey("A setting cannot be read: " + refusal.getMessage() + ".",
				refusal.faults().stream().map(fault -> "a valid setting " + fault.field()).toList());
	}

	/** With further reasons behind the others. */
	public static Verdict because(Verdict verdict, List<String> reasons) {
		return new Verdict(verdict.status(), join(verdict.reasons(), reasons), verdict.used(), verdict.missing(), verdict.next());
	}

	/** With further missing inputs behind the others; the status stays. */
	public static Verdict missing(Verdict verdict, List<String> missing) {
		return new Verdict(verdict.status(), verdict.reasons(), verdict.used(), join(verdict.missing(), missing), verdict.next());
	}

	/** With further used inputs behind the others. */
	public static Verdict using(Verdict verdict, List<Used> used) {
		return new Verdict(verdict.status(), verdict.reasons(), join(verdict.used(), used), verdict.missing(), verdict.next());
	}

	/** To be looked at again on this day, or on the verdict's own if that is earlier. */
	public static Verdict notLaterThan(Verdict verdict, Optional<LocalDate> next) {
		return new Verdict(verdict.status(), verdict.reasons(), verdict.used(), verdict.missing(),
				earliest(Stream.concat(verdict.next().stream(), next.stream())));
	}

	static <T> List<T> join(List<T> first, List<T> second) {
		List<T> all = new ArrayList<>(first);
		all.addAll(second);
		return distinct(all.stream());
	}

	private static <T> List<T> distinct(Stream<T> items) {
		return List.copyOf(items.collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
	}

	private static Optional<LocalDate> earliest(Stream<LocalDate> days) {
		return days.min(Comparator.naturalOrder());
	}
}
