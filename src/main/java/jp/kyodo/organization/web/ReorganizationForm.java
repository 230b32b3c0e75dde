package jp.kyodo.organization.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is typed about a reorganisation; each of the forms sends its part.
 *
 * @param name the new name
 * @param parent code of the department above
 * @param day the day
 * @param departments codes of departments that are merged
 * @param successors codes of departments that take over
 * @param version the version that was shown
 * @param formToken the one-time token
 * @param confirmed whether the preview was confirmed
 */
record ReorganizationForm(@Nullable String name, @Nullable String parent, @Nullable String day,
		@Nullable List<String> departments, @Nullable List<String> successors, @Nullable Integer version,
		@Nullable String formToken, @Nullable String confirmed) {

	ReorganizationForm {
		departments = (departments != null) ? List.copyOf(departments) : List.of();
		successors = (successors != null) ? List.copyOf(successors) : List.of();
	}

	static ReorganizationForm empty() {
		return new ReorganizationForm(null, null, null, null, null, null, null, null);
	}

	static ReorganizationForm of(int version, @Nullable String name) {
		return new ReorganizationForm(name, null, null, null, null, version, null, null);
	}

	boolean isConfirmed() {
		return "true".equals(this.confirmed);
	}

	/**
	 * The only successor, where a form offers one.
	 */
	public @Nullable String successor() {
		return this.successors.isEmpty() ? null : this.successors.get(0);
	}

	/**
	 * The codes of the successors that were chosen for single things, by their keys.
	 */
	static Map<String, String> choices(Map<String, String> typed) {
		Map<String, String> choices = new TreeMap<>();
		typed.forEach((field, code) -> {
			if (field.startsWith("to-") && !code.isBlank()) {
				choices.put(field.substring("to-".length()), code);
			}
		});
		return choices;
	}

}
