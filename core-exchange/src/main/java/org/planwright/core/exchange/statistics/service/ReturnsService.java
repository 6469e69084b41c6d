package org.planwright.core.exchange.statistics.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planwright.core.exchange.grid.Cell;
import org.planwright.core.exchange.grid.Content;
import org.planwright.core.exchange.grid.Grid;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.GridWriter;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Table;
import org.planwright.core.exchange.statistics.Delivery.OnFault;
import org.planwright.core.exchange.statistics.Returns;
import org.planwright.core.exchange.statistics.describe.Names;
import org.planwright.core.exchange.statistics.read.Header;
import org.planwright.core.exchange.statistics.read.Impersonal;
import org.planwright.core.exchange.statistics.read.Periods;
import org.planwright.core.exchange.statistics.read.Readings;
import org.planwright.core.exchange.statistics.read.ReleaseReader;
import org.planwright.core.exchange.statistics.read.Unclear;
import org.planwright.core.model.Measure;
import org.planwright.core.model.Observation;
import org.planwright.core.model.Reading;
import org.planwright.core.model.input.Fault;
import org.planwright.core.model.input.Personal;
import org.planwright.core.model.input.Refusal;
import org.planwright.core.model.input.Require;
import org.planwright.core.model.journal.Event;
import org.planwright.core.model.service.Actor;
import org.planwright.core.model.service.PlanView;
import org.planwright.core.model.service.Plans;
import org.planwright.core.model.service.Receipt;
import org.planwright.core.model.service.Told;
import org.planwright.core.model.service.When;
import org.planwright.core.model.service.Write;
import org.planwright.core.model.service.Write.Proposed;

/** Reads returns, and hands out empty ones. */
@Component
public final class ReturnsService implements Returns {

	private static final List<String> HEADINGS = List.of("plan", "measure", "title", "unit", "part", "date", "value", "out of", "sample", "note");
	private static final Set<String> COLUMNS = HEADINGS.stream().map(Names::plain).collect(Collectors.toSet());
	private static final int MOST_FAULTS = 200;
	private static final Content NOTHING = Content.Nothing.NOTHING;

	private final Plans plans;
	private final SmallCohorts cohorts;

	@Activate
	public ReturnsService(@Reference Plans plans, @Reference SmallCohorts cohorts) {
		this.plans = plans;
		this.cohorts = cohorts;
	}

	@Override
	public byte[] template(String plan, boolean workbook) {
		PlanView view = plans.at(plan, When.NOW);
		Table table = new Table("Return", HEADINGS, view.measures().stream().map(measure -> List.of(Content.of(plan), Content.of(measure.id()),
				Content.of(measure.title()), measure.unit().map(Content::of).orElse(NOTHING), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)).toList());
		return workbook ? GridWriter.xlsx(List.of(table)) : GridWriter.csv(table);
	}

	@Override
	public byte[] figures(String plan, When when, boolean workbook) {
		PlanView view = plans.at(plan, when);
		List<List<Content>> rows = view.measures().stream().flatMap(measure -> view.observations(measure.id()).stream().map(told -> figure(plan, measure, told)))
				.toList();
		Table table = new Table("Figures", List.of("plan", "measure", "title", "unit", "part", "date", "value", "out of", "sample", "note", "source",
				"known from"), rows);
		return workbook ? GridWriter.xlsx(List.of(table)) : GridWriter.csv(table);
	}

	private List<Content> figure(String plan, Measure measure, Told<Observation> told) {
		Observation o = cohorts.suppressed(measure, told.value());
		Content value = o.reading() instanceof Reading.Figure figure ? new Content.Figure(figure.value())
				: Content.of(((Reading.Symbol) o.reading()).written());
		return List.of(Content.of(plan), Content.of(measure.id()), Content.of(measure.title()), text(measure.unit()), text(o.part()), new Content.Day(o.on()),
				value, number(o.outOf()), number(o.sample().map(BigDecimal::valueOf)), text(o.note()), text(o.source()), new Content.Day(told.knownFrom()));
	}

	private static Content text(Optional<String> text) {
		return text.map(Content::of).orElse(NOTHING);
	}

	private static Content number(Optional<BigDecimal> number) {
		return number.<Content>map(Content.Figure::new).orElse(NOTHING);
	}

	@Override
	public Optional<String> planOf(byte[] document) {
		List<Row> rows = rows(document);
		if (rows.size() < 2 || !isReturn(new Header(rows.get(0)))) {
			return Optional.empty();
		}
		OptionalInt column = new Header(rows.get(0)).find("plan");
		return column.isEmpty() ? Optional.empty()
				: rows.stream().skip(1).map(row -> row.cell(column.getAsInt()).text()).filter(text -> !text.isEmpty()).findFirst();
	}

	private static List<Row> rows(byte[] document) {
		return GridReader.read(document, Limits.DOCUMENT).shown().rows();
	}

	private static boolean isReturn(Header header) {
		return header.has("measure") && header.has("date") && header.has("value");
	}

	@Override
	public Look look(String plan, byte[] document, String file, Actor actor) {
		Found found = found(plan, document, file, OnFault.STOP);
		if (!found.fresh().isEmpty()) {
			plans.check(plan, new Write(actor, found.fresh(), Optional.empty(), Optional.empty()));
		}
		return new Look(found.fresh().stream().map(each -> ((Event.Observed) each.event()).observation()).toList(), found.known(), found.remarks());
	}

	@Override
	public Taken take(String plan, byte[] document, String file, OnFault onFault, Optional<LocalDate> knownFrom, Actor actor) {
		Found found = found(plan, document, file, onFault);
		Optional<Receipt> receipt = found.fresh().isEmpty() ? Optional.empty()
				: Optional.of(plans.write(plan, new Write(actor, found.fresh(), Optional.empty(), knownFrom)));
		return new Taken(plan, found.fresh().size(), found.known(), found.faults(), found.remarks(), receipt);
	}

	/** What a return says that is new to its plan. */
	private record Found(List<Proposed> fresh, int known, List<Fault> faults, List<String> remarks) {
	}

	private Found found(String plan, byte[] document, String file, OnFault onFault) {
		PlanView view = plans.at(plan, When.NOW);
		Grid grid = GridReader.read(document, Limits.DOCUMENT);
		List<Row> rows = grid.shown().rows();
		if (!isReturn(new Header(rows.get(0)))) {
			throw new Refusal(Refusal.Kind.WRONG, "is no return: its first row must name the columns measure, date and value");
		}
		Header header = new Header(rows.get(0));
		List<Fault> faults = new ArrayList<>();
		header.refuseTwice(COLUMNS::contains);
		Set<String> measures = view.measures().stream().map(Measure::id).collect(Collectors.toSet());
		Map<Of, Observation> before = newest(view);
		Map<Of, Observation> told = new HashMap<>();
		List<Proposed> fresh = new ArrayList<>();
		int known = 0;
		for (Row row : rows.subList(1, rows.size())) {
			Line line = new Line(header, row, plan, file, faults);
			if (!grid.ended() && row == rows.get(rows.size() - 1)) {
				line.fault(row.cell(row.cells().size()), ReleaseReader.CUT_OFF);
				continue;
			}
			Optional<Observation> observation = line.observation(measures);
			if (observation.isEmpty()) {
				continue;
			}
			Observation earlier = told.putIfAbsent(Of.of(observation.get()), observation.get());
			if (earlier != null && !same(observation.get(), earlier)) {
				line.fault("value", "is another value than an earlier row has of the same measure, day and part");
			} else if (earlier != null || same(observation.get(), before.get(Of.of(observation.get())))) {
				known++;
			} else {
				fresh.add(new Proposed(new Event.Observed(observation.get()), OptionalLong.empty(), "row " + row.number(), row.line()));
			}
		}
		if (!faults.isEmpty() && onFault == OnFault.STOP) {
			throw Refusal.wrong(faults.stream().limit(MOST_FAULTS).toList());
		}
		return new Found(fresh, known, faults.stream().limit(MOST_FAULTS).toList(), grid.passedOver());
	}

	/** What a value is about. */
	private record Of(String measure, LocalDate on, Optional<String> part) {

		static Of of(Observation observation) {
			return new Of(observation.measure(), observation.on(), observation.part());
		}
	}

	/** The newest that is known of each measure, day and part. */
	private static Map<Of, Observation> newest(PlanView view) {
		Map<Of, Observation> newest = new HashMap<>();
		view.measures().forEach(measure -> view.observations(measure.id()).forEach(told -> newest.put(Of.of(told.value()), told.value())));
		return newest;
	}

	/** @param other null when there is none */
	private static boolean same(Observation one, Observation other) {
		return other != null && same(one.reading(), other.reading()) && same(one.outOf(), other.outOf()) && one.sample().equals(other.sample());
	}

	private static boolean same(Reading one, Reading other) {
		return one instanceof Reading.Figure a && other instanceof Reading.Figure b ? a.value().compareTo(b.value()) == 0 : one.equals(other);
	}

	private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
		return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
	}

	/** A row of a return. */
	private record Line(Header header, Row row, String plan, String file, List<Fault> faults) {

		/** Empty when the row says nothing, or is wrong. */
		Optional<Observation> observation(Set<String> measures) {
			int before = faults.size();
			Unclear.none(row, column -> column <= header.row().cells().size() && COLUMNS.contains(header.name(column)),
					(column, reason) -> fault(row.cell(column), reason));
			if (cell("value").isEmpty()) {
				return Optional.empty();
			}
			row.cells().stream().filter(cell -> !isFigure(cell)).forEach(cell -> Personal.in(Impersonal.said(cell)).forEach(what -> fault(cell, Personal.reason(what))));
			cell("note").filter(Line::isOnlyADay).ifPresent(cell -> fault(cell, Personal.reason("a date of birth")));
			cell("plan").filter(cell -> !cell.text().equals(plan)).ifPresent(cell -> fault(cell, "is another plan than " + plan));
			String measure = cell("measure").map(Cell::text).orElse("");
			if (!measures.contains(measure)) {
				fault(cell("measure").orElse(row.cell(1)), "names no measure of this plan");
			}
			Optional<LocalDate> on = read("date", cell -> cell.content() instanceof Content.Day day && isOne(day) ? day.value() : Periods.day(cell.text()));
			if (on.isEmpty() && cell("date").isEmpty()) {
				fault("date", "is empty");
			}
			Optional<Reading> reading = read("value", Readings::of);
			Optional<String> part = read("part", cell -> Require.id("it", cell.text()));
			Optional<BigDecimal> outOf = read("out_of", Line::number);
			Optional<Integer> sample = read("sample", cell -> number(cell).intValueExact());
			if (faults.size() > before) {
				return Optional.empty();
			}
			return Optional.of(new Observation(measure, on.orElseThrow(), part, reading.orElseThrow(), outOf, sample, Optional.of("Return " + file),
					cell("note").map(Cell::text)));
		}

		/** Where a number belongs, one of ten digits may be a sum of money. */
		private boolean isFigure(Cell cell) {
			return cell.content() instanceof Content.Figure
					&& Stream.of("value", "out_of", "sample").anyMatch(name -> header.find(name).equals(OptionalInt.of(cell.place().column())));
		}

		/** What a note about a figure would be that is nothing but a day. */
		private static boolean isOnlyADay(Cell cell) {
			try {
				return cell.content() instanceof Content.Day || Periods.day(cell.text()) != null;
			} catch (IllegalArgumentException e) {
				return false;
			}
		}

		/** A month that was typed is kept as its first day, which nobody meant. */
		private static boolean isOne(Content.Day day) {
			return day.exact() || day.value().getDayOfMonth() > 1;
		}

		private static BigDecimal number(Cell cell) {
			if (Readings.of(cell) instanceof Reading.Figure figure && figure.value().signum() >= 0) {
				return figure.value();
			}
			throw new IllegalArgumentException("is \"" + cell.text() + "\", expected a number that is not negative");
		}

		private Optional<Cell> cell(String name) {
			OptionalInt column = header.find(name);
			return column.isEmpty() ? Optional.empty() : Stream.of(row.cell(column.getAsInt())).filter(cell -> !cell.isBlank()).findFirst();
		}

		private <T> Optional<T> read(String name, Function<Cell, T> reader) {
			return cell(name).flatMap(cell -> {
				try {
					return Optional.of(reader.apply(cell));
				} catch (IllegalArgumentException | ArithmeticException e) {
					fault(cell, e instanceof ArithmeticException ? "is no whole number" : e.getMessage());
					return Optional.empty();
				}
			});
		}

		private void fault(String name, String reason) {
			fault(row.cell(header.column(name)), reason);
		}

		private void fault(Cell cell, String reason) {
			faults.add(new Fault(cell.place() + " (" + header.written(cell.place().column()) + ")", reason, row.line()));
		}
	}
}
