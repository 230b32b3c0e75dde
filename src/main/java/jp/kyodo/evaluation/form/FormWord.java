package jp.kyodo.evaluation.form;

import java.util.Collection;
import java.util.List;

/**
 * A word of form files that people know by another name: a property, a constant, a kind
 * of section or an answer. Where a refusal is told, the name stands in its place.
 *
 * @param code the word as it stands in form files
 * @param path where its name is found, from the place of the refusal or from the top
 * @param title what the form itself calls it, put in front of the name; empty for none
 */
public record FormWord(String code, String path, String title) {

	/**
	 * A property or a constant.
	 * @param path the word, with those around it as far as they stand inside of what is
	 * refused
	 */
	public static FormWord of(String path) {
		return new FormWord(path.substring(path.lastIndexOf('.') + 1), path, "");
	}

	/**
	 * A kind of section.
	 */
	static FormWord kind(String name) {
		return of("kind." + name);
	}

	static List<FormWord> all(Collection<String> words) {
		return words.stream().map(FormWord::of).toList();
	}

	@Override
	public String toString() {
		return this.code;
	}

}
