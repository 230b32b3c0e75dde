package jp.kyodo.evaluation;

import jp.kyodo.evaluation.document.SheetDocument;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of sheets that are not published, for staff.
 */
@Service
public class SheetDocuments {

	private final SheetContexts contexts;

	private final SheetAssembler assembler;

	SheetDocuments(SheetContexts contexts, SheetAssembler assembler) {
		this.contexts = contexts;
		this.assembler = assembler;
	}

	/**
	 * The sheet as it would be published now.
	 */
	@Transactional(readOnly = true)
	public SheetDocument draft(SheetHead head) {
		return this.assembler.assemble(this.contexts.load(head));
	}

}
