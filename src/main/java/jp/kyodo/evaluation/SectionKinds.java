package jp.kyodo.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.evaluation.section.SectionKind;
import jp.kyodo.evaluation.section.SectionReading;
import jp.kyodo.evaluation.section.SheetContext;

import org.springframework.stereotype.Component;

/**
 * All kinds of section, found by the definition that a form gives.
 */
@Component
class SectionKinds {

	private final Map<Class<?>, SectionKind<SectionDefinition, SheetBlock>> byDefinition = new HashMap<>();

	SectionKinds(List<SectionKind<?, ?>> kinds) {
		for (SectionKind<?, ?> kind : kinds) {
			this.byDefinition.put(kind.definitionType(), generic(kind));
		}
	}

	@SuppressWarnings("unchecked")
	private static SectionKind<SectionDefinition, SheetBlock> generic(SectionKind<?, ?> kind) {
		return (SectionKind<SectionDefinition, SheetBlock>) kind;
	}

	private SectionKind<SectionDefinition, SheetBlock> of(SectionDefinition definition) {
		SectionKind<SectionDefinition, SheetBlock> kind = this.byDefinition.get(definition.getClass());
		if (kind == null) {
			throw new IllegalStateException("No kind of section for " + definition.getClass().getName());
		}
		return kind;
	}

	Map<String, Class<? extends SectionDefinition>> definitionTypes() {
		Map<String, Class<? extends SectionDefinition>> types = new TreeMap<>();
		this.byDefinition.values().forEach((kind) -> types.put(kind.name(), kind.definitionType()));
		return types;
	}

	Map<String, Class<? extends SheetBlock>> blockTypes() {
		Map<String, Class<? extends SheetBlock>> types = new TreeMap<>();
		this.byDefinition.values().forEach((kind) -> types.put(kind.name(), kind.blockType()));
		return types;
	}

	String name(SectionDefinition definition) {
		return of(definition).name();
	}

	boolean isEntered(SectionDefinition definition) {
		return of(definition).isEntered(definition);
	}

	Map<String, String> fields(SectionDefinition definition, SheetContext sheet) {
		return of(definition).fields(definition, sheet);
	}

	SectionReading read(SectionDefinition definition, SheetContext sheet, Map<String, String> typed) {
		return of(definition).read(definition, sheet, typed);
	}

	void store(SectionDefinition definition, SheetContext sheet, SectionReading reading) {
		of(definition).store(definition, sheet, reading);
	}

	Object entry(SectionDefinition definition, SheetContext sheet, Map<String, String> shown) {
		return of(definition).entry(definition, sheet, shown);
	}

	String label(SectionDefinition definition, SheetContext sheet, String field) {
		return of(definition).label(definition, sheet, field);
	}

	Map<String, String> answers(SectionDefinition definition, SheetContext sheet) {
		return of(definition).answers(definition, sheet);
	}

	/**
	 * What is missing or odd in a section, as its conditions have it: nothing where it is
	 * not shown, and nothing is missing where it is not required just now.
	 */
	List<Finding> check(SectionDefinition definition, SheetContext sheet) {
		if (!sheet.shows(definition)) {
			return List.of();
		}
		boolean required = sheet.requires(definition);
		return of(definition).check(definition, sheet)
			.stream()
			.filter((finding) -> required || !finding.blocks())
			.toList();
	}

	SheetBlock assemble(SectionDefinition definition, SheetContext sheet) {
		return of(definition).assemble(definition, sheet);
	}

}
