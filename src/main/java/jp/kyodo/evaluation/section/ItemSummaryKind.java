package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.kyodo.evaluation.document.ItemSummaryBlock;
import jp.kyodo.evaluation.document.TargetsBlock;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.form.ShownSection;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The main results of a policy issue, grouped by its programs. They are drawn from a
 * section of targets, so that summary and table cannot drift apart.
 */
@Component
class ItemSummaryKind extends RegisterShownKind<ItemSummaryKind.Definition, ItemSummaryBlock> {

	/**
	 * A summary.
	 *
	 * @param from key of the section of targets whose results are shown
	 */
	record Definition(String key, String title, @Nullable String guidance, @Nullable SectionConditions conditions,
			@RefersTo(value = RefersTo.What.SECTION, section = TargetsKind.Definition.class,
					anywhere = true) String from)
			implements
				SectionDefinition {

		@Override
		public List<ShownSection> shownSections() {
			return List.of(new ShownSection("/from", this.from, TargetsKind.Definition.class));
		}

	}

	ItemSummaryKind() {
		super("itemSummary", Definition.class, ItemSummaryBlock.class);
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		return sheet.title(source(definition, sheet).title());
	}

	@Override
	public ItemSummaryBlock assemble(Definition definition, SheetContext sheet) {
		TargetsKind.Definition source = source(definition, sheet);
		List<ItemSummaryBlock.Group> groups = TargetsKind.programs(source, sheet)
			.stream()
			.filter(Predicate.not(TargetsBlock.Program::repeated))
			.filter((program) -> !program.result().isEmpty() || !program.changes().isEmpty())
			.map((program) -> new ItemSummaryBlock.Group(program.code(), program.name(), program.result(),
					program.changes()))
			.toList();
		return new ItemSummaryBlock(definition.key(), sheet.title(definition.title()),
				sheet.title(source.changes().title()), groups);
	}

	private static TargetsKind.Definition source(Definition definition, SheetContext sheet) {
		return sheet.form()
			.section(definition.from())
			.filter(TargetsKind.Definition.class::isInstance)
			.map(TargetsKind.Definition.class::cast)
			.orElseThrow(() -> new FormDefinitionException(FormProblem.UNKNOWN_SECTION, definition.key(),
					definition.from()));
	}

}
