package jp.kyodo.project.web;

import java.time.LocalDate;

import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.project.PictureText;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a picture.
 */
record PictureForm(@Nullable String caption, @Nullable String alternative, @Nullable String consentBy,
		@Nullable String consentOn, @Nullable String version, @Nullable String formToken) {

	static PictureForm empty() {
		return new PictureForm("", "", "", "", null, null);
	}

	PictureText toText() {
		ChangeCheck check = new ChangeCheck(ProjectRules.LABELS).inOrder("caption", "alternative", "consentBy",
				"consentOn");
		LocalDate day = TypedDay.read(this.consentOn).orElse(null);
		check.that(day != null || this.consentOn == null || this.consentOn.isBlank(), "consentOn",
				"project.refused.day", check.label("consentOn"));
		return check
			.complete(() -> new PictureText(text(this.caption), text(this.alternative), text(this.consentBy), day));
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
