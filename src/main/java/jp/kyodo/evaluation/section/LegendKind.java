package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.document.LegendBlock;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.SectionDefinition;

import org.springframework.stereotype.Component;

/**
 * The legend: what the grades of a rating scale mean.
 */
@Component
class LegendKind extends RegisterShownKind<LegendKind.Definition, LegendBlock> {

	/**
	 * A legend of one of the form's rating scales.
	 */
	record Definition(String key, String title, String scale) implements SectionDefinition {

	}

	LegendKind() {
		super("legend", Definition.class, LegendBlock.class);
	}

	@Override
	public LegendBlock assemble(Definition definition, SheetContext sheet) {
		RatingScale scale = sheet.form().scale(definition.scale());
		List<String> lines = new ArrayList<>(scale.grades().stream().map(RatingScale.Grade::legend).toList());
		if (scale.note() != null) {
			lines.add(scale.note());
		}
		return new LegendBlock(definition.key(), sheet.title(definition.title()), scale.code(), lines);
	}

}
