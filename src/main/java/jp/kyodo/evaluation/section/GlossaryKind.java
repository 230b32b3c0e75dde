package jp.kyodo.evaluation.section;

import jp.kyodo.evaluation.document.GlossaryBlock;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The terms that the sheet's texts use, explained at its end. The city's glossary owns
 * the definitions; which of them are printed follows from the texts.
 */
@Component
class GlossaryKind extends RegisterShownKind<GlossaryKind.Definition, GlossaryBlock> {

	/**
	 * The section of explained terms.
	 */
	record Definition(String key, String title, @Nullable String guidance,
			@Nullable SectionConditions conditions) implements SectionDefinition {

	}

	GlossaryKind() {
		super("glossary", Definition.class, GlossaryBlock.class);
	}

	@Override
	public GlossaryBlock assemble(Definition definition, SheetContext sheet) {
		return new GlossaryBlock(definition.key(), sheet.title(definition.title()),
				sheet.glossary()
					.stream()
					.map((term) -> new GlossaryBlock.Term(term.term(), term.definition()))
					.toList());
	}

}
