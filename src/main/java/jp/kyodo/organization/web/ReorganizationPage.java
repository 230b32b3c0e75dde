package jp.kyodo.organization.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.ReorganizationPreview;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a reorganisation, which is confirmed or given up.
 *
 * @param what name, place, closing or merge
 * @param title name of the department, or a word for several
 * @param path where the form is sent
 * @param back where one goes who gives up
 * @param day the first day of the new state as people read it
 * @param form what was typed
 * @param preview what would happen
 * @param choices the successors that were chosen so far, by key
 * @param itself code of the department that is split and goes on, or null
 */
record ReorganizationPage(String what, String title, String path, String back, String day, ReorganizationForm form,
		ReorganizationPreview preview, Map<String, String> choices, @Nullable String itself,
		Map<Long, DepartmentName> names, FieldMessages errors) {

	public List<Choice> successors() {
		return this.preview.successors().stream().map((name) -> new Choice(name.code(), name.path())).toList();
	}

	public @Nullable String chosen(AffectedWork work) {
		return this.choices.getOrDefault(work.key(), this.itself);
	}

	public boolean mayCarryOut() {
		return this.preview.obstacles().isEmpty();
	}

	public String department(long id) {
		return this.names.containsKey(id) ? this.names.get(id).name() : "";
	}

}
