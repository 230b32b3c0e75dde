package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.form.SectionDefinition;

/**
 * A kind of section that a form can be made of: how it is entered, checked, and put on
 * the sheet. A new kind is one implementation of this, one fragment for the entry page
 * ({@code evaluation/entry/<name>.html}), one for the sheet
 * ({@code evaluation/sheet/<name>.html}), and one renderer for the worksheet and one for
 * open data.
 *
 * @param <D> how a form sets this kind of section up
 * @param <B> what it puts on the sheet
 */
public interface SectionKind<D extends SectionDefinition, B extends SheetBlock> {

	/**
	 * The kind's name in form files, in published JSON and in the names of its templates.
	 */
	String name();

	Class<D> definitionType();

	Class<B> blockType();

	/**
	 * Whether staff fill this section in on the entry page; otherwise it is shown there
	 * as it stands in its register.
	 */
	boolean isEntered(D definition);

	/**
	 * The section's fields as saved, by their names.
	 */
	Map<String, String> fields(D definition, SheetContext sheet);

	/**
	 * Understands what somebody typed. Fields that the section does not have are dropped.
	 */
	SectionReading read(D definition, SheetContext sheet, Map<String, String> typed);

	/**
	 * Hands values that a register owns to that register, inside of the transaction that
	 * saves the section.
	 */
	default void store(D definition, SheetContext sheet, SectionReading reading) {
	}

	/**
	 * What the entry page's fragment shows.
	 * @param shown the fields to show: those saved, or those that somebody is typing
	 */
	Object entry(D definition, SheetContext sheet, Map<String, String> shown);

	/**
	 * What a field is called in messages and on the page that compares two versions.
	 */
	String label(D definition, SheetContext sheet, String field);

	/**
	 * What other sections can depend on, by the names that the definition gives to its
	 * {@link SectionDefinition#answers answers}.
	 */
	default Map<String, String> answers(D definition, SheetContext sheet) {
		return fields(definition, sheet);
	}

	/**
	 * What is missing or odd. What is missing blocks; who asks leaves that out where the
	 * section is not required just now.
	 */
	List<Finding> check(D definition, SheetContext sheet);

	/**
	 * What the section puts on the sheet.
	 */
	B assemble(D definition, SheetContext sheet);

}
