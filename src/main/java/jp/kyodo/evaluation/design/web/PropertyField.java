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
 * @param itemLabel what an item of a list is called
 * @param folded whether it need not be looked at, since it is optional and empty
 */
record PropertyField(String id, String name, String label, @Nullable String help, String control,
		@Nullable Boolean required, String value, List<Choice> options, List<String> chosen, @Nullable String error,
		List<PropertyField> fields, String itemLabel, boolean folded) {

	/** The id of the field with this name. */
	static String id(String name) {
		return "f-" + name.replace('.', '-');
	}

	/** Whether the box of a yes or no is ticked. */
	public boolean isChecked() {
		return this.value.equals("true");
	}

}
