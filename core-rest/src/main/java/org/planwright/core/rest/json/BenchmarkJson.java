package org.planwright.core.rest.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planwright.core.exchange.statistics.Area;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Peer;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Indicator;
import org.planwright.core.exchange.statistics.Judgement.Grade;

/** An authority beside its neighbours. */
public record BenchmarkJson(LocalDate asOf, Optional<LocalDate> knownAt, String statistic, Indicator indicator, Area authority,
		Optional<LocalDate> edition, Optional<FigureJson> own, List<PeerJson> neighbours, Standing amongNeighbours, Standing amongRated,
		Standing amongAll, Optional<FigureJson> country, int leastSet, List<String> missing) {

	/** @param rated whether Ofsted had found it good or outstanding by that day */
	public record PeerJson(int rank, String code, String name, Optional<String> closeness, Optional<Grade> grade, Optional<LocalDate> inspected,
			boolean rated, Optional<FigureJson> figure) {

		static PeerJson of(Peer peer) {
			return new PeerJson(peer.rank(), peer.area().code(), peer.area().name(), peer.closeness(), peer.grade(),
					peer.judgement().map(judgement -> judgement.on()), peer.rated(), peer.figure().map(FigureJson::of));
		}
	}

	public static BenchmarkJson of(Benchmark b) {
		return new BenchmarkJson(b.asOf(), b.knownAt(), b.statistic(), b.indicator(), b.authority(), b.edition(), b.own().map(FigureJson::of),
				b.neighbours().stream().map(PeerJson::of).toList(), b.amongNeighbours(), b.amongRated(), b.amongAll(), b.country().map(FigureJson::of),
				b.leastSet(), b.missing());
	}
}
