package jp.kyodo.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jp.kyodo.intake.TextEncoding.UnreadableTextException;

/**
 * A text file with one table.
 */
final class CsvTable implements TableFile {

	/**
	 * Characters of a cell, more than any may have; a quotation mark that is never closed
	 * would else make the rest of the file one cell.
	 */
	private static final int LARGEST_BUFFER = 1 << 18;

	private static final int SAMPLE = 1 << 16;

	private static final String SEPARATORS = ",\t;";

	private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

	/** So some programs keep Excel from taking a code for a number. */
	private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");

	/**
	 * What old programs put at the end of a file, and what is left where files were put
	 * together.
	 */
	private static final Pattern NO_TEXT = Pattern.compile("\\x1A|^\\uFEFF+");

	/** With this line Excel is told what parts the cells; it never shows it as a row. */
	private static final Pattern NAMED_SEPARATOR = Pattern
		.compile("\"?sep=([^\"\r\n\\p{L}\\p{N}])\"?[,;\t]*(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

	private final Path file;

	private final String name;

	private final TextEncoding encoding;

	private final Separator separator;

	private final TableLimits limits;

	private CsvTable(Path file, String name, TextEncoding encoding, Separator separator, TableLimits limits) {
		this.file = file;
		this.name = name;
		this.encoding = encoding;
		this.separator = separator;
		this.limits = limits;
	}

	static CsvTable open(Path file, String name, TableLimits limits) throws IOException {
		TextEncoding encoding;
		try {
			encoding = TextEncoding.of(file);
		}
		catch (UnreadableTextException ex) {
			long row = rows(file, ex);
			throw new RefusedFileException("intake.refused.encoding", row, ex.nearest().charsetLabel());
		}
		try (Reader reader = encoding.open(file)) {
			String head = head(reader);
			Separator separator = separator(head);
			if (head.length() < SAMPLE && head.substring(separator.line()).isBlank()) {
				throw new RefusedFileException("intake.refused.empty");
			}
			return new CsvTable(file, name, encoding, separator, limits);
		}
	}

	@Override
	public Format format() {
		return Format.CSV;
	}

	@Override
	public String encoding() {
		return this.encoding.label();
	}

	@Override
	public List<String> sheets() {
		return List.of(this.name);
	}

	@Override
	public void read(int sheet, RowSink sink) {
		if (sheet != 0) {
			throw new IllegalArgumentException("A CSV has one sheet");
		}
		RowGate gate = new RowGate(this.limits, sink);
		Rows rows = new Rows(gate);
		try (Reader reader = open();
				CsvReader<Integer> csv = CsvReader.builder()
					.fieldSeparator(this.separator.sign())
					.skipEmptyLines(false)
					.detectBomHeader(false)
					.allowUnclosedQuote(false)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.maxBufferSize(LARGEST_BUFFER)
					.build(rows, reader);
				CloseableIterator<Integer> records = csv.iterator()) {
			boolean wanted = true;
			while (wanted && next(records, rows)) {
				wanted = gate.end();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Reader open() throws IOException {
		Reader reader = this.encoding.open(this.file);
		try {
			this.separator.skipLine(reader);
			return reader;
		}
		catch (IOException ex) {
			reader.close();
			throw ex;
		}
	}

	// Only what the parser does stands in here: whoever takes the rows may fail as well.
	private boolean next(CloseableIterator<Integer> records, Rows rows) {
		try {
			if (!records.hasNext()) {
				return false;
			}
			records.next();
			return true;
		}
		catch (CsvParseException ex) {
			if (ex.getCause() instanceof RefusedFileException refusal) {
				throw refusal;
			}
			throw refusal(rows.unfinished());
		}
	}

	/**
	 * Tells why the parser has given a row up: because of its quotation marks, or of a
	 * cell that is longer than it can hold.
	 */
	private RefusedFileException refusal(int row) {
		try (Reader reader = open()) {
			int column = new LongestCell(this.separator.sign()).find(reader, row, LARGEST_BUFFER);
			return (column < 0) ? new RefusedFileException("intake.refused.quotes", row) : new RefusedFileException(
					"intake.refused.cell-length", row, CellName.column(column), this.limits.cellLength());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		// each reading opens the file for itself
	}

	/**
	 * What parts the cells: the sign that the first line names, or the one that stands
	 * most often in the first line with any, not counting those in quotation marks.
	 */
	private static Separator separator(String head) {
		Matcher named = NAMED_SEPARATOR.matcher(head);
		if (named.lookingAt()) {
			return new Separator(named.group(1).charAt(0), named.end());
		}
		int[] found = new int[SEPARATORS.length()];
		boolean quoted = false;
		for (int index = 0; index < head.length(); index++) {
			char character = head.charAt(index);
			if (character == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (character == '\n' || character == '\r')) {
				if (IntStream.of(found).sum() > 0) {
					break;
				}
			}
			else if (!quoted && SEPARATORS.indexOf(character) >= 0) {
				found[SEPARATORS.indexOf(character)]++;
			}
		}
		int best = 0;
		for (int index = 1; index < found.length; index++) {
			best = (found[index] > found[best]) ? index : best;
		}
		return new Separator(SEPARATORS.charAt(best), 0);
	}

	/**
	 * Counts the rows up to the first character that cannot be read.
	 */
	private static long rows(Path file, UnreadableTextException damage) throws IOException {
		int named;
		try (Reader reader = damage.nearest().openLeniently(file)) {
			named = (separator(head(reader)).line() > 0) ? 1 : 0;
		}
		try (Reader reader = new Beginning(damage.nearest().openLeniently(file), damage.characters() + 1);
				CsvReader<CsvRecord> csv = CsvReader.builder()
					.skipEmptyLines(false)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.maxBufferSize(LARGEST_BUFFER)
					.ofCsvRecord(reader)) {
			long rows = 0;
			try {
				for (CsvRecord ignored : csv) {
					rows++;
				}
			}
			catch (CsvParseException ex) {
				return rows + 1 - named;
			}
			return Math.max(1, rows - named);
		}
	}

	private static String head(Reader reader) throws IOException {
		char[] characters = new char[SAMPLE];
		int length = 0;
		int read = 0;
		while (length < characters.length && read >= 0) {
			read = reader.read(characters, length, characters.length - length);
			length += Math.max(0, read);
		}
		return new String(characters, 0, length);
	}

	/**
	 * What parts the cells.
	 *
	 * @param sign the character between two cells
	 * @param line characters of the first line if that names the sign; 0 if it is a row
	 */
	private record Separator(char sign, int line) {

		void skipLine(Reader reader) throws IOException {
			for (int skipped = 0; skipped < this.line && reader.read() >= 0; skipped++) {
				continue;
			}
		}

	}

	/**
	 * Takes the cells from the parser.
	 */
	private static final class Rows extends AbstractBaseCsvCallbackHandler<Integer> {

		private final RowGate gate;

		private int finished;

		Rows(RowGate gate) {
			this.gate = gate;
		}

		/**
		 * The number of the row behind those that were read whole.
		 */
		int unfinished() {
			return this.finished + 1;
		}

		@Override
		protected void handleBegin(long line) {
			this.gate.begin(this.finished + 1);
		}

		@Override
		protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
			this.gate.cell(column, text(new String(buffer, offset, length)));
		}

		private static String text(String stored) {
			String text = stored;
			if (text.indexOf('\r') >= 0) {
				text = LINE_BREAK.matcher(text).replaceAll("\n");
			}
			if (text.indexOf('\u001A') >= 0 || text.startsWith("\uFEFF")) {
				text = NO_TEXT.matcher(text).replaceAll("");
			}
			Matcher formula = text.startsWith("=\"") ? TEXT_AS_FORMULA.matcher(text) : null;
			return (formula != null && formula.matches()) ? formula.group(1) : text;
		}

		@Override
		protected Integer buildRecord() {
			return ++this.finished;
		}

	}

	/**
	 * The first characters of a text.
	 */
	private static final class Beginning extends FilterReader {

		private long left;

		Beginning(Reader in, long characters) {
			super(in);
			this.left = characters;
		}

		@Override
		public int read(char[] characters, int offset, int length) throws IOException {
			int read = (this.left > 0) ? super.read(characters, offset, (int) Math.min(length, this.left)) : -1;
			this.left -= Math.max(read, 0);
			return read;
		}

		@Override
		public int read() throws IOException {
			char[] one = new char[1];
			return (read(one, 0, 1) == 1) ? one[0] : -1;
		}

	}

}
