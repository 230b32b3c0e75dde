package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.evaluation.output.dataset.SheetSource;
import jp.kyodo.export.DatasetWriter;
import jp.kyodo.export.ExportProgress;

import org.springframework.http.MediaType;

/**
 * All sheets in long form, in one of the formats of open data.
 */
class DatasetFormat implements YearFormat {

	private final String code;

	private final DatasetWriter writer;

	private final SheetDatasets datasets;

	DatasetFormat(String code, DatasetWriter writer, SheetDatasets datasets) {
		this.code = code;
		this.writer = writer;
		this.datasets = datasets;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String extension() {
		return this.writer.extension();
	}

	@Override
	public MediaType type() {
		return this.writer.mediaType();
	}

	@Override
	public void write(SheetSpool sheets, String title, ExportProgress progress, OutputStream out) throws IOException {
		progress.total(sheets.size());
		this.writer.write(this.datasets.of(source(sheets, progress)), out);
	}

	static SheetSource source(SheetSpool sheets, ExportProgress progress) {
		return (Consumer<SheetEdition> action) -> {
			try {
				sheets.forEach((edition) -> {
					action.accept(edition);
					progress.advance();
				});
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The sheets of an export cannot be read again", ex);
			}
		};
	}

}
