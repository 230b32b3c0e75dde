package jp.kyodo.evaluation.output.worksheet;

import jp.kyodo.evaluation.document.ReferencesBlock;
import jp.kyodo.evaluation.output.SheetTexts;

import org.springframework.stereotype.Component;

/**
 * The references, a line for each.
 */
@Component
class ReferencesXlsx implements XlsxBlock<ReferencesBlock> {

	private final SheetTexts texts;

	ReferencesXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<ReferencesBlock> blockType() {
		return ReferencesBlock.class;
	}

	@Override
	public int write(ReferencesBlock block, FormGrid grid, int row) {
		return grid.beside(row, block.title(), (first) -> grid.lines(first, FormGrid.CONTENT, FormGrid.LAST,
				block.references().stream().map(this::line).toList()));
	}

	private String line(ReferencesBlock.Reference reference) {
		return reference.wholeIssue()
				? this.texts.of("evaluation-form.references.issue", reference.code(), reference.name())
				: this.texts.of("evaluation-form.references.sheet", reference.code(), reference.name(),
						this.texts.year(reference.year()));
	}

}
