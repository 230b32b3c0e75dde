package jp.kyodo.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.evaluation.document.GlossaryBlock;
import jp.kyodo.evaluation.document.MarkedTexts;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.publication.GlossaryTerm;
import jp.kyodo.text.GlossaryMarking;
import jp.kyodo.web.CityProfile;

import org.springframework.stereotype.Component;

/**
 * Makes the sheet document out of the registers and the sheet's sections.
 */
@Component
class SheetAssembler {

	private final SectionKinds kinds;

	private final CityProfile city;

	SheetAssembler(SectionKinds kinds, CityProfile city) {
		this.kinds = kinds;
		this.city = city;
	}

	SheetDocument assemble(SheetContext sheet) {
		List<SheetBlock> blocks = sheet.form()
			.sections()
			.stream()
			.map((section) -> this.kinds.assemble(section, sheet))
			.toList();
		DepartmentName department = sheet.departments().get(sheet.issue().responsibleDepartmentId());
		return new SheetDocument(SheetDocument.CURRENT_SHAPE,
				new SheetDocument.Form(sheet.form().code(), sheet.form().version(), sheet.form().name()),
				new SheetDocument.City(this.city.name(), this.city.code()), sheet.year(), sheet.issue().code(),
				sheet.issue().name(),
				new SheetDocument.Plan(sheet.issue().plan().code(), sheet.issue().plan().name(),
						sheet.issue().plan().firstYear(), sheet.issue().plan().lastYear()),
				(department != null) ? department.path() : "", withMarkedTerms(blocks, sheet.glossary()));
	}

	/**
	 * Marks each glossary term with ＊ where the texts use it first, in the order in which
	 * the sheet is read, and leaves only those terms in the glossary.
	 */
	private static List<SheetBlock> withMarkedTerms(List<SheetBlock> blocks, List<GlossaryTerm> glossary) {
		GlossaryMarking marking = new GlossaryMarking(glossary.stream().map(GlossaryTerm::term).toList());
		List<SheetBlock> marked = new ArrayList<>();
		for (SheetBlock block : blocks) {
			marked.add((block instanceof MarkedTexts texts) ? texts.marked(marking::mark) : block);
		}
		Map<String, GlossaryTerm> byTerm = new LinkedHashMap<>();
		glossary.forEach((term) -> byTerm.put(term.term(), term));
		List<GlossaryBlock.Term> used = marking.usedTerms()
			.stream()
			.map(byTerm::get)
			.filter(Objects::nonNull)
			.map((term) -> new GlossaryBlock.Term(term.term(), term.definition()))
			.toList();
		marked.replaceAll((block) -> (block instanceof GlossaryBlock terms)
				? new GlossaryBlock(terms.key(), terms.title(), used) : block);
		return marked;
	}

}
