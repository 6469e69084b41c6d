package org.planwright.core.exchange.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planwright.core.model.input.Refusal;

/**
 * The rows of a file of values with separators, read one by one, so that a file of any length takes little memory. Rows
 * that hold nothing are passed over and counted.
 */
public final class CsvRows implements Iterator<Row>, AutoCloseable {

	private static final int SAMPLE = 1 << 16;
	private static final int MOST_OF_A_ROW = 1 << 20;

	private static final Pattern STARTED = Pattern.compile("started in line (\\d{1,9})\\b");

	/** Behind the last row. No text holds it, so it stands alone unless a quote is still open there. */
	private static final String END = "\0";

	private final Encoding encoding;
	private final char separator;
	private final Limits limits;
	private final Ended text;
	private final CsvReader<CsvRecord> csv;
	private final Iterator<CsvRecord> records;
	private int number;
	private Row next;

	private CsvRows(Source source, Encoding encoding, char separator, Limits limits) throws IOException {
		this.encoding = encoding;
		this.separator = separator;
		this.limits = limits;
		CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(limits.columns() + 1).maxFieldSize(limits.characters())
				.maxRecordSize(MOST_OF_A_ROW).build();
		text = new Ended(reader(source, encoding));
		csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
				.allowExtraCharsAfterClosingQuote(false).maxBufferSize(MOST_OF_A_ROW)
				.build(handler, text);
		records = csv.iterator();
	}

	/**
	 * Opens a file, finding its encoding and its separator.
	 *
	 * @throws Refusal when it is no text, mixes encodings, or is too large
	 */
	public static CsvRows open(Source source, Limits limits) {
		try {
			Encoding encoding = Encoding.of(source, limits.bytes());
			return new CsvRows(source, encoding, Separator.in(start(source, encoding)), limits);
		} catch (IOException e) {
			throw failed(e);
		}
	}

	private static Reader reader(Source source, Encoding encoding) throws IOException {
		InputStream in = source.open();
		in.skipNBytes(encoding.mark());
		return new InputStreamReader(in, encoding.charset());
	}

	private static String start(Source source, Encoding encoding) throws IOException {
		try (Reader reader = reader(source, encoding)) {
			char[] chars = new char[SAMPLE];
			int length = 0;
			for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
				read = reader.read(chars, length, SAMPLE - length);
			}
			return new String(chars, 0, length);
		}
	}

	public Charset charset() {
		return encoding.charset();
	}

	public char separator() {
		return separator;
	}

	/** Whether the last line that was read is ended. One that is not may be cut off inside its last value. */
	public boolean isEnded() {
		return text.last == '\n' || text.last == '\r';
	}

	/** @throws Refusal when the row cannot be read, or breaks a limit */
	@Override
	public boolean hasNext() {
		while (next == null && advance()) {
			// Rows that hold nothing.
		}
		return next != null;
	}

	@Override
	public Row next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Row row = next;
		next = null;
		return row;
	}

	/** Whether there was a row, which may hold nothing. */
	private boolean advance() {
		try {
			if (!records.hasNext()) {
				return false;
			}
			CsvRecord csvRecord = records.next();
			if (csvRecord.getField(csvRecord.getFieldCount() - 1).endsWith(END)) {
				return end(csvRecord);
			}
			if (++number > limits.rows()) {
				throw Refusals.tooLarge("", "has more than " + limits.rows() + " rows", line(csvRecord));
			}
			Row row = row(csvRecord);
			next = row.cells().stream().allMatch(Cell::isBlank) ? null : row;
			return true;
		} catch (CsvParseException e) {
			throw Refusals.unreadable("cannot be read as values with separators: " + reason(e), startedOn(e));
		} catch (UncheckedIOException e) {
			throw failed(e.getCause());
		}
	}

	private static boolean end(CsvRecord csvRecord) {
		if (csvRecord.getFieldCount() > 1 || csvRecord.getField(0).length() > 1) {
			throw Refusals.unreadable("ends inside a value: a quote is opened in the row that starts here, and not closed", line(csvRecord));
		}
		return false;
	}

	private Row row(CsvRecord csvRecord) {
		int line = line(csvRecord);
		if (csvRecord.getFieldCount() > limits.columns()) {
			throw Refusals.tooLarge("row " + number, "has more than " + limits.columns() + " columns", line);
		}
		List<Cell> cells = new ArrayList<>(csvRecord.getFieldCount());
		for (int i = 0; i < csvRecord.getFieldCount(); i++) {
			Place place = new Place("", number, i + 1);
			cells.add(new Cell(place, Content.of(csvRecord.getField(i))));
		}
		return new Row("", number, line, cells);
	}

	private static int line(CsvRecord csvRecord) {
		return (int) Math.min(Integer.MAX_VALUE, csvRecord.getStartingLineNumber());
	}

	/** The line of the row at fault: the library says it in words. */
	private static int startedOn(CsvParseException e) {
		Matcher line = STARTED.matcher(String.valueOf(e.getMessage()));
		return line.find() ? Integer.parseInt(line.group(1)) : 1;
	}

	private static String reason(CsvParseException e) {
		return e.getCause() == null ? e.getMessage() : e.getMessage() + ": " + e.getCause().getMessage();
	}

	private static Refusal failed(IOException e) {
		return Refusals.unreadable("cannot be read: " + e.getClass().getSimpleName());
	}

	/** A text with the end mark behind it. */
	private static final class Ended extends FilterReader {

		private final Reader tail = new StringReader("\n" + END);
		private char last = '\n';

		Ended(Reader text) {
			super(text);
		}

		@Override
		public int read(char[] chars, int from, int length) throws IOException {
			int read = super.read(chars, from, length);
			if (read > 0) {
				last = chars[from + read - 1];
			}
			return read >= 0 ? read : tail.read(chars, from, length);
		}
	}

	@Override
	public void close() {
		try {
			csv.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
