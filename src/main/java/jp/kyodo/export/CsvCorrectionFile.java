package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.LineDelimiter;
import jp.kyodo.text.Cp932Preflight;
import jp.kyodo.text.CsvCell;

/**
 * A CSV with what is wrong in it.
 */
final class CsvCorrectionFile extends CorrectionFile {

	private final de.siegmar.fastcsv.writer.CsvWriter csv;

	private final CsvFlavour flavour;

	CsvCorrectionFile(OutputStream out, CsvFlavour flavour, String errorHeader) {
		super(errorHeader);
		this.flavour = flavour;
		try {
			this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
				.lineDelimiter(LineDelimiter.CRLF)
				.build(CsvWriter.writer(out, flavour));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	void write(List<String> cells, boolean headings) {
		this.csv.writeRecord(cells.stream().map(this::field).toList());
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

	private String field(String cell) {
		String text = CsvCell.neutralise(cell);
		return (this.flavour == CsvFlavour.CP932) ? Cp932Preflight.prepare(text) : text;
	}

}
