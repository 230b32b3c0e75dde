package jp.kyodo.organization.web;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.ReorganizationPreview;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a reorganisation from its form over the preview to the confirmation.
 */
@Component
class ReorganizationPages {

	private final Reorganizations reorganizations;

	private final DepartmentQueries departments;

	private final FormAttempts attempts;

	ReorganizationPages(Reorganizations reorganizations, DepartmentQueries departments, FormAttempts attempts) {
		this.reorganizations = reorganizations;
		this.departments = departments;
		this.attempts = attempts;
	}

	FormAttempt begin() {
		return this.attempts.begin();
	}

	/**
	 * Which successor was chosen for what.
	 */
	Map<String, Long> choices(Map<String, String> typed, FormAttempt attempt) {
		Map<String, Long> choices = new HashMap<>();
		ReorganizationForm.choices(typed).forEach((key, code) -> {
			OptionalLong id = this.departments.idOf(code);
			if (id.isPresent()) {
				choices.put(key, id.getAsLong());
			}
			else {
				attempt.fail("to-" + key, "organization.reorganization.choose");
			}
		});
		return choices;
	}

	/**
	 * Shows the preview, or carries the change out if it was confirmed; what is wrong
	 * leads back to the form, or to the preview where the form was right.
	 * @param change what is asked for, null where the form could not be read
	 * @param again shows the form with its errors
	 */
	String handle(Place place, @Nullable Reorganization change, ReorganizationForm form, Map<String, String> typed,
			FormAttempt attempt, Model model, RedirectAttributes redirect, Function<FieldMessages, String> again) {
		if (change == null || !attempt.errors().isEmpty()) {
			return again.apply(attempt.errors());
		}
		if (form.isConfirmed() && attempt.succeeds(form.formToken(), () -> this.reorganizations.carryOut(change))) {
			Flash.success(redirect, "organization.department.changed." + place.what(), place.title());
			return "redirect:" + place.back();
		}
		FieldMessages refused = attempt.errors();
		FormAttempt trial = this.attempts.begin();
		ReorganizationPreview[] preview = new ReorganizationPreview[1];
		trial.tries(() -> preview[0] = this.reorganizations.preview(change));
		if (preview[0] == null) {
			return again.apply(trial.errors());
		}
		model.addAttribute("page",
				new ReorganizationPage(place.what(), place.title(), place.path(), place.back(),
						JapaneseDates.day(change.from()), form, preview[0], ReorganizationForm.choices(typed),
						itself(change), names(change), refused));
		return "organization/reorganization";
	}

	private @Nullable String itself(Reorganization change) {
		long departmentId = change.departmentIds().get(0);
		return change.successorIds().contains(departmentId) ? names(change).get(departmentId).code() : null;
	}

	private Map<Long, DepartmentName> names(Reorganization change) {
		return this.departments.namesIn(FiscalYear.of(change.from().minusDays(1)));
	}

	/**
	 * Where a form stands.
	 *
	 * @param what name, place, closing or merge
	 * @param title what is changed
	 * @param path where the form is sent
	 * @param back where one goes afterwards
	 */
	record Place(String what, String title, String path, String back) {
	}

}
