package jp.kyodo.evaluation.output.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.output.BlockRenderers;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.Column;
import jp.kyodo.export.Dataset;

/**
 * Sheets in long form: an observation a row, each row complete by itself.
 */
class SheetDataset implements Dataset {

	static final String NAME = "evaluation-sheets";

	/** Measures whose choices belong to the item itself and not to the measure. */
	static final Set<String> HEADER_MEASURES = Set.of(Measure.ATTRIBUTE.name(), Measure.FLAG.name());

	private final SheetSource sheets;

	private final List<Column> columns;

	private final BlockRenderers<DatasetBlock<?>> renderers;

	private final SheetTexts texts;

	SheetDataset(SheetSource sheets, List<Column> columns, BlockRenderers<DatasetBlock<?>> renderers,
			SheetTexts texts) {
		this.sheets = sheets;
		this.columns = columns;
		this.renderers = renderers;
		this.texts = texts;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		this.sheets.forEach((edition) -> writeSheet(edition, sink));
	}

	String text(String key, Object... arguments) {
		return this.texts.of(key, arguments);
	}

	private void writeSheet(SheetEdition edition, Consumer<Object[]> rows) {
		UnaryOperator<String> unmarked = withoutGlossaryMarks(edition.document());
		List<SheetBlock> blocks = edition.document().blocks();
		for (int index = 0; index < blocks.size(); index++) {
			SheetBlock block = blocks.get(index);
			Sink sink = new Sink(edition, block, index + 1, unmarked, rows);
			write(this.renderers.of(block), block, sink);
		}
	}

	private static <B extends SheetBlock> void write(DatasetBlock<B> renderer, SheetBlock block, ObservationSink sink) {
		renderer.write(renderer.blockType().cast(block), sink);
	}

	/**
	 * Takes away the ＊ that leads the reader of a page to the glossary; data has no
	 * footnotes.
	 */
	private static UnaryOperator<String> withoutGlossaryMarks(SheetDocument document) {
		String terms = document.blocks()
			.stream()
			.flatMap((block) -> block.explainedTerms().stream())
			.map((term) -> Pattern.quote(term.term()))
			.collect(Collectors.joining("|"));
		if (terms.isEmpty()) {
			return UnaryOperator.identity();
		}
		Pattern marked = Pattern.compile("(" + terms + ")＊");
		return (text) -> marked.matcher(text).replaceAll("$1");
	}

	/**
	 * Adds what all observations of a block have in common.
	 */
	private final class Sink implements ObservationSink {

		private final SheetEdition edition;

		private final SheetBlock block;

		private final int order;

		private final UnaryOperator<String> unmarked;

		private final Consumer<Object[]> rows;

		Sink(SheetEdition edition, SheetBlock block, int order, UnaryOperator<String> unmarked,
				Consumer<Object[]> rows) {
			this.edition = edition;
			this.block = block;
			this.order = order;
			this.unmarked = unmarked;
			this.rows = rows;
		}

		@Override
		public void add(Observation observation) {
			SheetDocument document = this.edition.document();
			observation.set(SheetColumn.SCHEMA_VERSION, SheetColumn.VERSION)
				.set(SheetColumn.LOCAL_GOVERNMENT_CODE, document.city().code())
				.set(SheetColumn.LOCAL_GOVERNMENT_NAME, document.city().name())
				.set(SheetColumn.FISCAL_YEAR, document.year().value())
				.set(SheetColumn.PLAN_CODE, document.plan().code())
				.set(SheetColumn.PLAN_NAME, PlainText.of(document.plan().name()))
				.set(SheetColumn.ISSUE_CODE, document.issueCode())
				.set(SheetColumn.ISSUE_NAME, PlainText.of(document.issueName()))
				.set(SheetColumn.DEPARTMENT, PlainText.of(document.department()))
				.set(SheetColumn.FORM_CODE, document.form().code())
				.set(SheetColumn.FORM_VERSION, document.form().version())
				.set(SheetColumn.FORM_NAME, PlainText.of(document.form().name()))
				.set(SheetColumn.SECTION_ORDER, this.order)
				.set(SheetColumn.SECTION_KEY, this.block.key())
				.set(SheetColumn.SECTION_KIND, this.block.kind())
				.set(SheetColumn.SECTION_KIND_NAME, text("evaluation-output.kind." + this.block.kind()))
				.set(SheetColumn.SECTION_TITLE, PlainText.of(this.block.title()))
				.setIfAbsent(SheetColumn.PERIOD_YEAR, document.year().value())
				.change(SheetColumn.TEXT, this.unmarked)
				.set(SheetColumn.STATUS_CODE, SheetStatus.of(this.edition).name())
				.set(SheetColumn.STATUS, text(SheetStatus.of(this.edition).messageKey()))
				.set(SheetColumn.REVISION, this.edition.revision())
				.set(SheetColumn.PUBLISHED_AT, this.edition.publishedAt());
			this.rows.accept(observation.row());
		}

		@Override
		public String text(String key, Object... arguments) {
			return SheetDataset.this.text(key, arguments);
		}

	}

}
