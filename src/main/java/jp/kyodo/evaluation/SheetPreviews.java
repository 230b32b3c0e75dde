package jp.kyodo.evaluation;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.section.SheetContext;

import org.springframework.stereotype.Component;

/**
 * Makes pages and documents of sheets that are not in the portal, in the same way as of
 * those that are.
 */
@Component
public class SheetPreviews {

	private final SheetAssembler assembler;

	private final SheetSections sections;

	SheetPreviews(SheetAssembler assembler, SheetSections sections) {
		this.assembler = assembler;
		this.sections = sections;
	}

	/**
	 * The sheet as it would be published.
	 */
	public SheetDocument document(SheetContext sheet) {
		return this.assembler.assemble(sheet);
	}

	/**
	 * The sections as the entry page shows them.
	 */
	public List<SheetForm.Section> entry(SheetContext sheet) {
		return this.sections.sections(sheet, Map.of());
	}

}
