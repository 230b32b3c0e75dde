package jp.kyodo.evaluation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.document.GlossaryBlock;
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

	private static final String MARK = "＊";

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
			.filter(sheet::shows)
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
		GlossaryMarking marking = GlossaryMarking.of(glossary.stream().map(GlossaryTerm::term).toList());
		List<String> texts = blocks.stream().flatMap((block) -> block.texts().stream()).toList();
		Set<String> used = new LinkedHashSet<>();
		Iterator<String> marked = marking.mark(texts)
			.stream()
			.map((segments) -> segments.stream().map((segment) -> marked(segment, used)).collect(Collectors.joining()))
			.toList()
			.iterator();
		Map<String, GlossaryTerm> byTerm = glossary.stream()
			.collect(Collectors.toMap((term) -> term.term().strip(), (term) -> term, (first, second) -> first));
		List<SheetBlock> result = new ArrayList<>();
		for (SheetBlock block : blocks) {
			result.add(block.withTexts(block.texts().stream().map((text) -> marked.next()).toList()));
		}
		List<GlossaryBlock.Term> terms = used.stream()
			.map(byTerm::get)
			.map((term) -> new GlossaryBlock.Term(term.term(), term.definition()))
			.toList();
		result.replaceAll((block) -> block.withExplainedTerms(terms));
		return result;
	}

	private static String marked(GlossaryMarking.Segment segment, Set<String> used) {
		if (segment instanceof GlossaryMarking.Marked term) {
			used.add(term.term());
			return term.first() ? term.text() + MARK : term.text();
		}
		return segment.text();
	}

}
