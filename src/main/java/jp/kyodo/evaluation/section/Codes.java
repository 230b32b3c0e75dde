package jp.kyodo.evaluation.section;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;

/**
 * Checks the codes that a form gives to the parts of a section.
 */
final class Codes {

	private Codes() {
	}

	/**
	 * Refuses codes that cannot be the name of a field, and a code that occurs twice.
	 * @param pointer where the list stands in the section's definition
	 */
	static void check(String section, List<String> codes, String pointer) {
		Set<String> known = new HashSet<>();
		for (int index = 0; index < codes.size(); index++) {
			if (!codes.get(index).matches("[a-z][a-zA-Z0-9]{0,39}")) {
				throw new FormDefinitionException(FormProblem.BAD_SECTION_KEY, codes.get(index))
					.at(pointer + "/" + index);
			}
			if (!known.add(codes.get(index))) {
				throw new FormDefinitionException(FormProblem.DUPLICATE_CODE, section, codes.get(index))
					.at(pointer + "/" + index);
			}
		}
	}

	/**
	 * Refuses an empty list.
	 */
	static void requireSome(List<?> items, String name) {
		if (items.isEmpty()) {
			throw new FormDefinitionException(FormProblem.EMPTY_LIST, FormWord.of(name)).at("/" + name);
		}
	}

}
