package jp.kyodo.project;

import java.time.LocalDate;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a picture of a project.
 *
 * @param caption what stands below it; may be empty
 * @param alternative what it shows, for those who do not see it
 * @param consentBy who consented that it is published; empty if nobody has
 * @param consentOn when, null if nobody has
 */
public record PictureText(String caption, String alternative, String consentBy, @Nullable LocalDate consentOn) {

	public PictureText {
		ChangeCheck check = new ChangeCheck(ProjectRules.LABELS).inOrder("caption", "alternative", "consentBy",
				"consentOn");
		caption = check.optionalLine("caption", caption, 200);
		alternative = check.line("alternative", alternative, 500);
		consentBy = check.optionalLine("consentBy", consentBy, 200);
		check.that(consentOn == null || !consentBy.isEmpty(), "consentBy", "project.refused.consent-by");
		check.that(consentOn != null || consentBy.isEmpty(), "consentOn", "project.refused.consent-on");
		check.done();
	}

}
