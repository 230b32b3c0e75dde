package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.form.SectionDefinition;

/**
 * A kind of section that staff do not fill in: it shows what a register or the form
 * holds.
 */
abstract class RegisterShownKind<D extends SectionDefinition, B extends SheetBlock> implements SectionKind<D, B> {

	private final String name;

	private final Class<D> definitionType;

	private final Class<B> blockType;

	RegisterShownKind(String name, Class<D> definitionType, Class<B> blockType) {
		this.name = name;
		this.definitionType = definitionType;
		this.blockType = blockType;
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public final Class<D> definitionType() {
		return this.definitionType;
	}

	@Override
	public final Class<B> blockType() {
		return this.blockType;
	}

	@Override
	public final boolean isEntered(D definition) {
		return false;
	}

	@Override
	public final Map<String, String> fields(D definition, SheetContext sheet) {
		return Map.of();
	}

	@Override
	public final SectionReading read(D definition, SheetContext sheet, Map<String, String> typed) {
		return new SectionReading(Map.of(), List.of(), Map.of());
	}

	@Override
	public Object entry(D definition, SheetContext sheet, Map<String, String> shown) {
		return assemble(definition, sheet);
	}

	@Override
	public final String label(D definition, SheetContext sheet, String field) {
		return sheet.title(definition.title());
	}

	@Override
	public final List<Finding> check(D definition, SheetContext sheet) {
		return List.of();
	}

}
