package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A property as a field of the page.
 *
 * @param id id of the field
 * @param name name of its parameter
 * @param control which control it is: {@code text}, {@code textarea}, {@code checkbox},
 * {@code select}, {@code checkboxes}, {@code group} or {@code items}
 * @param required whether the form cannot be used without; {@code null} for no mark
 * @param value what stands in it
 * @param options what can be chosen
 * @param chosen what is chosen of several
 * @param fields the fields of a group, or the items of a list
 */
record PropertyField(String id, String name, String label, @Nullable String help, String control,
		@Nullable Boolean required, String value, List<Choice> options, List<String> chosen, @Nullable String error,
		List<PropertyField> fields) {

	/** The id of the field with this name. */
	static String id(String name) {
		return "f-" + name.replace('.', '-');
	}

	/** What ends the id, to tell the buttons of several items apart. */
	public boolean isChecked() {
		return this.value.equals("true");
	}

}
