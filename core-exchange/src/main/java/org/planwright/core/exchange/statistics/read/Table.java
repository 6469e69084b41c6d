package org.planwright.core.exchange.statistics.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.planwright.core.exchange.grid.CsvRows;
import org.planwright.core.exchange.grid.Grid;
import org.planwright.core.exchange.grid.GridReader;
import org.planwright.core.exchange.grid.Limits;
import org.planwright.core.exchange.grid.Row;
import org.planwright.core.exchange.grid.Source;
import org.planwright.core.model.input.Refusal;

/** The rows of a file: a text is read row by row, a workbook as a whole, of which the first sheet counts that is not hidden. */
public final class Table implements AutoCloseable {

	private static final List<String> NO_TEXT = List.of("504b", "d0cf11e0", "25504446", "7b5c7274");

	private final Iterator<Row> rows;
	private final List<String> remarks;
	private final BooleanSupplier ended;
	private final Runnable end;

	private Table(Iterator<Row> rows, List<String> remarks, BooleanSupplier ended, Runnable end) {
		this.rows = rows;
		this.remarks = remarks;
		this.ended = ended;
		this.end = end;
	}

	/**
	 * Opens a file.
	 *
	 * @throws Refusal when it is neither a text nor a workbook that can be read
	 */
	public static Table open(Source source) {
		try (InputStream in = source.open()) {
			String start = HexFormat.of().formatHex(in.readNBytes(4));
			if (NO_TEXT.stream().anyMatch(start::startsWith)) {
				return workbook(source);
			}
		} catch (IOException e) {
			throw new Refusal(Refusal.Kind.UNREADABLE, "cannot be read: " + e.getClass().getSimpleName());
		}
		CsvRows csv = CsvRows.open(source, Limits.STREAM);
		return new Table(csv, List.of(), csv::isEnded, csv::close);
	}

	private static Table workbook(Source source) throws IOException {
		try (InputStream in = source.open()) {
			byte[] bytes = in.readNBytes((int) Limits.DOCUMENT.bytes() + 1);
			Grid grid = GridReader.read(bytes, Limits.DOCUMENT);
			return new Table(grid.shown().rows().iterator(), grid.passedOver(), () -> true, () -> {
			});
		}
	}

	public Iterator<Row> rows() {
		return rows;
	}

	/** What of the file is not read, in sentences. */
	public List<String> remarks() {
		return remarks;
	}

	/** Whether the last line is ended, when all rows were read. What a program saves is; otherwise the file may be cut off inside a value. */
	public boolean isEnded() {
		return ended.getAsBoolean();
	}

	@Override
	public void close() {
		end.run();
	}
}
