package jp.kyodo.evaluation.section;

import jp.kyodo.evaluation.document.LegendBlock;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The legend: what the grades of a rating scale mean.
 */
@Component
class LegendKind extends RegisterShownKind<LegendKind.Definition, LegendBlock> {

	/**
	 * A legend of one of the form's rating scales.
	 */
	record Definition(String key, String title, @Nullable SectionConditions conditions,
			String scale) implements SectionDefinition {

	}

	LegendKind() {
		super("legend", Definition.class, LegendBlock.class);
	}

	@Override
	public LegendBlock assemble(Definition definition, SheetContext sheet) {
		RatingScale scale = sheet.form().scale(definition.scale());
		return new LegendBlock(definition.key(), sheet.title(definition.title()), scale.code(), scale.legendLines());
	}

}
