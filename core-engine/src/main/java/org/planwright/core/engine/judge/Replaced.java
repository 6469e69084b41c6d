package org.planwright.core.engine.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.planwright.core.model.service.Plans.ProgrammeInfo;
import org.planwright.live.update.lane.LaneClosed;
import org.planwright.live.update.lane.Lanes;
import org.planwright.live.update.lane.Lanes.Passage;

/** The programmes that went because they are being replaced, and are expected back. */
final class Replaced {

	private static final Passage FREE = () -> {
	};
	/** A new version need not bring the programme: then it is gone so long after its lane opened. */
	private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Map<String, Away> away = new ConcurrentHashMap<>();
	private volatile Optional<Lanes> lanes = Optional.empty();

	/** {@code open} is when its lane was first seen open without it. */
	private record Away(ProgrammeInfo info, Optional<Long> open) {
	}

	void lanes(Optional<Lanes> known) {
		lanes = known;
	}

	/** The way of a programme's own addresses; what is called of it goes the same way. */
	private static String base(String id) {
		return "/api/" + id;
	}

	private Lanes.State lane(String id) {
		return lanes.map(known -> known.state(base(id))).orElse(Lanes.State.UNKNOWN);
	}

	void leaves(ProgrammeInfo info) {
		if (lane(info.id()) == Lanes.State.CLOSED) {
			away.put(info.id(), new Away(info, Optional.empty()));
		}
	}

	void returns(String id) {
		away.remove(id);
	}

	boolean isEmpty() {
		return away.isEmpty();
	}

	List<ProgrammeInfo> all() {
		return away.keySet().stream().map(this::find).flatMap(Optional::stream).toList();
	}

	/** A programme as it was, if it is on its way back. */
	Optional<ProgrammeInfo> find(String id) {
		Away known = away.get(id);
		if (known == null) {
			return Optional.empty();
		}
		Lanes.State lane = lane(id);
		long now = System.nanoTime();
		if (lane == Lanes.State.OPEN && known.open().isEmpty()) {
			away.replace(id, known, new Away(known.info(), Optional.of(now)));
			return Optional.of(known.info());
		}
		if (lane == Lanes.State.CLOSED || lane == Lanes.State.OPEN && now - known.open().get() < GRACE_NANOS) {
			return Optional.of(known.info());
		}
		away.remove(id, known);
		return Optional.empty();
	}

	/** Asks a question, and asks it again after a wait where the thread may wait. */
	<T> T patiently(Supplier<T> question) {
		while (true) {
			try {
				return question.get();
			} catch (LaneClosed closed) {
				lanes.orElseThrow(() -> closed).await(closed.base());
			}
		}
	}

	/** Begins a call of a programme; while it is away there is nothing to call. */
	Passage enter(String id, BooleanSupplier present) {
		Optional<Lanes> known = lanes;
		Passage passage = known.isPresent() ? known.get().enter(base(id)) : FREE;
		if (!present.getAsBoolean() && find(id).isPresent()) {
			passage.close();
			throw new LaneClosed(base(id));
		}
		return passage;
	}
}
