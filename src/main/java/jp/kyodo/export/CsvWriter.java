package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.writer.LineDelimiter;
import jp.kyodo.text.CharacterOccurrences;
import jp.kyodo.text.Cp932Preflight;
import jp.kyodo.text.CsvCell;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Writes a dataset as CSV: one record to a line, numbers plain, what is unknown empty,
 * and no text that a spreadsheet would take for a formula.
 */
public final class CsvWriter implements DatasetWriter {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final CsvFlavour flavour;

	public CsvWriter(CsvFlavour flavour) {
		this.flavour = flavour;
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "csv",
				(this.flavour == CsvFlavour.CP932) ? Cp932Preflight.CHARSET : StandardCharsets.UTF_8);
	}

	@Override
	public String extension() {
		return "csv";
	}

	@Override
	public void write(Dataset dataset, OutputStream out) throws IOException {
		Writer writer = writer(out, this.flavour);
		List<Column> columns = dataset.columns();
		try (de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(writer)) {
			csv.writeRecord(columns.stream().map(this::header).toList());
			dataset.forEachRow((row) -> write(csv, columns, row));
		}
	}

	/**
	 * Tells which characters of a dataset {@link CsvFlavour#CP932} would replace, each
	 * once.
	 */
	public static Set<String> unencodable(Dataset dataset) {
		Set<String> characters = new LinkedHashSet<>();
		dataset.columns().forEach((column) -> collect(column.label(), characters));
		dataset.forEachRow((row) -> {
			for (Object value : row) {
				if (value instanceof String text) {
					collect(text, characters);
				}
			}
		});
		return characters;
	}

	private static void collect(String text, Set<String> characters) {
		Cp932Preflight.unencodable(CellText.line(text))
			.stream()
			.map(CharacterOccurrences::character)
			.forEach(characters::add);
	}

	private void write(de.siegmar.fastcsv.writer.CsvWriter csv, List<Column> columns, Object[] row) {
		de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord line = csv.writeRecord();
		for (int index = 0; index < columns.size(); index++) {
			line.writeField(field(row[index]));
		}
		line.endRecord();
	}

	private @Nullable String field(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		String text = CellText.text(value);
		return CellText.isPlain(value) ? text : encodable(CsvCell.neutralise(text));
	}

	private String header(Column column) {
		if (this.flavour == CsvFlavour.OPEN_DATA) {
			return column.name();
		}
		return encodable((column.unit() == null) ? column.label() : column.label() + "（" + column.unit() + "）");
	}

	private String encodable(String text) {
		return (this.flavour == CsvFlavour.CP932) ? Cp932Preflight.prepare(text) : text;
	}

	/**
	 * Opens the way to a stream for a flavour, behind its byte order mark; closing it
	 * leaves the stream open.
	 */
	static Writer writer(OutputStream out, CsvFlavour flavour) throws IOException {
		if (flavour == CsvFlavour.CP932) {
			CharsetEncoder encoder = Cp932Preflight.CHARSET.newEncoder()
				.onUnmappableCharacter(CodingErrorAction.REPLACE)
				.onMalformedInput(CodingErrorAction.REPLACE)
				.replaceWith(PdfWriter.REPLACEMENT.getBytes(Cp932Preflight.CHARSET));
			return new Unclosed(new OutputStreamWriter(out, encoder));
		}
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		if (flavour == CsvFlavour.EXCEL) {
			writer.write(BYTE_ORDER_MARK);
		}
		return new Unclosed(writer);
	}

	/**
	 * Keeps the writer open when the CSV is closed.
	 */
	private static final class Unclosed extends java.io.FilterWriter {

		Unclosed(Writer out) {
			super(out);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
