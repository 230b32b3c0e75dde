package jp.kyodo.evaluation.form;

/**
 * That a section shows what was entered in another one of its form, before or behind it.
 *
 * @param pointer where this stands in the section's definition, as a JSON pointer
 * @param section key of the other section
 * @param type the kind of definition that the other section must have
 */
public record ShownSection(String pointer, String section, Class<? extends SectionDefinition> type) {

}
