package jp.kyodo.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.fiscal.FiscalYear;

/**
 * Asks to record how far the programs of a policy issue have come, as judged in one year.
 *
 * @param issueId the policy issue
 * @param year the year of the judgement
 * @param codeByProgram code of the achievement by id of the program, 1 to 4 digits or
 * capital letters such as {@code 3} for Ⅲ; a blank one removes what was recorded. Which
 * codes the rating scale of the year has is for the caller to know.
 */
public record RecordProgramAchievements(long issueId, FiscalYear year, Map<Long, String> codeByProgram) {

	private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,4}");

	public RecordProgramAchievements {
		Map<Long, String> codes = new HashMap<>();
		ChangeCheck check = new ChangeCheck("plan.field.");
		codeByProgram.forEach((program, code) -> {
			String stripped = (code != null) ? code.strip() : "";
			check.that(stripped.isEmpty() || CODE.matcher(stripped).matches(), "achievements-" + program,
					"plan.refused.achievement-code");
			codes.put(program, stripped);
		});
		check.done();
		codeByProgram = Map.copyOf(codes);
	}

}
