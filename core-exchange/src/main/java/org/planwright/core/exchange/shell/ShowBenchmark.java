package org.planwright.core.exchange.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.planwright.core.exchange.statistics.Benchmark;
import org.planwright.core.exchange.statistics.Benchmark.Standing;
import org.planwright.core.exchange.statistics.Figure;
import org.planwright.core.exchange.statistics.Judgement.Grade;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.When;

/** An authority beside its neighbours. */
@Service
@Command(scope = "statistics", name = "benchmark", description = "Compares an authority with its statistical neighbours and with all others")
public final class ShowBenchmark implements Action {

	@Reference
	Statistics statistics;

	@Argument(index = 0, name = "authority", description = "By its code, its number or its name", required = true)
	String authority;

	@Argument(index = 1, name = "indicator", description = "Such as agency-rate-fte", required = true)
	String indicator;

	@Option(name = "--as-of", description = "The day it is about; today when left out")
	String asOf;

	@Option(name = "--known-at", description = "Only what was published by then")
	String knownAt;

	@Option(name = "--edition", description = "The day of the list of neighbours")
	String edition;

	@Override
	public Object execute() {
		try {
			print(statistics.benchmark(indicator, authority, new When(LoadRelease.day("--as-of", asOf), LoadRelease.day("--known-at", knownAt)),
					LoadRelease.day("--edition", edition)));
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(indicator, refusal);
		}
	}

	private static void print(Benchmark b) {
		System.out.println(b.indicator().title() + b.indicator().unit().map(unit -> ", " + unit).orElse("") + ", as at " + Days.words(b.asOf()));
		System.out.println(b.authority().name() + ": " + written(b.own()) + b.own().map(own -> ", " + own.period()).orElse(""));
		ShellTable table = new ShellTable();
		table.column("Neighbour");
		table.column("Ofsted");
		table.column("Inspected");
		table.column("Value").alignRight();
		table.emptyTableText("There are no neighbours to compare with.");
		b.neighbours().forEach(peer -> table.addRow().addContent(peer.area().name(), peer.grade().map(Grade::words).orElse("not yet inspected"),
				peer.judgement().map(judgement -> judgement.on().toString()).orElse(""), written(peer.figure())));
		table.print(System.out);
		System.out.println(standing("All neighbours", b.amongNeighbours()));
		System.out.println(standing("Neighbours rated good or outstanding", b.amongRated()));
		System.out.println(standing("All authorities", b.amongAll()));
		b.missing().forEach(missing -> System.out.println("Note: " + missing + "."));
	}

	private static String written(Optional<Figure> figure) {
		return figure.flatMap(Figure::value).map(value -> value.toPlainString()).or(() -> figure.flatMap(Figure::symbol)).orElse("-");
	}

	private static String standing(String group, Standing standing) {
		return group + " (" + standing.figures() + " figures): " + standing.median().map(median -> "median " + median.toPlainString()).orElse("no median")
				+ standing.rank().map(rank -> ", rank " + rank + " of " + standing.outOf().orElseThrow()).orElse("")
				+ standing.quartile().map(quartile -> ", quartile " + quartile).orElse("");
	}
}
