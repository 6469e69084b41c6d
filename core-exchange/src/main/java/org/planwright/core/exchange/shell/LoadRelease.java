package org.planwright.core.exchange.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.planwright.core.exchange.statistics.Delivery;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Statistics;
import org.planwright.core.model.input.Days;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.service.Actor;

/** Loads a file of official statistics, and says on the way how far it is. */
@Service
@Command(scope = "statistics", name = "load", description = "Loads a release of official statistics")
public final class LoadRelease implements Action {

	@Reference
	Statistics statistics;

	@Argument(name = "file", description = "A release, as CSV or as a workbook", required = true)
	@Completion(FileCompleter.class)
	String file;

	@Option(name = "--statistic", description = "Which statistic it is; told by its columns when left out")
	String statistic;

	@Option(name = "--published", description = "The day it was published, such as 2023-02-23")
	String published;

	@Option(name = "--period-ends", description = "The last day of the period it is about, when it does not say")
	String periodEnds;

	@Option(name = "--year-ends", description = "The last day of a reporting year, such as 09-30, when that is not described")
	String yearEnds;

	@Option(name = "--skip-faulty", description = "Leaves out rows that are wrong, and names them")
	boolean skipFaulty;

	@Option(name = "--again", description = "Reads a file that is loaded already anew, by what is described of it now")
	boolean again;

	@Override
	public Object execute() throws IOException {
		Path path = Path.of(file);
		if (!Files.isRegularFile(path)) {
			throw new IllegalArgumentException(file + " is not there, or is no file");
		}
		try (InputStream in = Files.newInputStream(path)) {
			Delivery delivery = new Delivery(path.getFileName().toString(), Optional.ofNullable(statistic), day("--published", published),
					day("--period-ends", periodEnds), monthDay(), skipFaulty ? OnFault.SKIP : OnFault.STOP, again);
			statistics.load(in, delivery, Actor.SYSTEM, rows -> System.out.printf("%,d rows are read%n", rows)).words()
					.forEach(System.out::println);
			return null;
		} catch (Refusal refusal) {
			throw Printout.failure(file, refusal);
		}
	}

	static Optional<LocalDate> day(String option, String text) {
		try {
			return Optional.ofNullable(text).map(Days::parse);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(option + " " + e.getMessage());
		}
	}

	private Optional<MonthDay> monthDay() {
		try {
			return Optional.ofNullable(yearEnds).map(text -> MonthDay.parse("--" + text));
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("--year-ends is \"" + yearEnds + "\", expected month-day, such as 09-30");
		}
	}
}
