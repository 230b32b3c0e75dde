package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Asks to say what of an earlier plan goes on as what of a later one. A line that holds
 * nothing is left out.
 *
 * @param fromPlan code of the earlier plan
 * @param toPlan code of the later plan
 * @param lines one for each link, as they stand in the form
 */
public record LinkPlans(String fromPlan, String toPlan, List<Line> lines) {

	public LinkPlans {
		ChangeCheck check = new ChangeCheck("plan-continuity.field.");
		List<Line> given = new ArrayList<>();
		for (Line line : lines) {
			if (!line.isEmpty()) {
				String number = String.valueOf(line.number());
				check.that(!line.from().isEmpty(), "from-" + number, "plan-continuity.refused.from-missing", number);
				check.that(!line.to().isEmpty(), "to-" + number, "plan-continuity.refused.to-missing", number);
				given.add(new Line(line.number(), line.from(), line.to(),
						check.optionalLine("remark-" + number, line.remark(), 500)));
			}
		}
		check.that(!given.isEmpty(), "", "plan-continuity.refused.empty");
		check.done();
		lines = List.copyOf(given);
	}

	/**
	 * One line of the form.
	 *
	 * @param number its number, from 1
	 * @param from key of the item of the earlier plan
	 * @param to key of the item of the later plan
	 * @param remark how it goes on
	 */
	public record Line(int number, String from, String to, String remark) {

		public static Line of(int number, @Nullable String from, @Nullable String to, @Nullable String remark) {
			return new Line(number, text(from), text(to), text(remark));
		}

		public boolean isEmpty() {
			return this.from.isEmpty() && this.to.isEmpty() && this.remark.isEmpty();
		}

		private static String text(@Nullable String typed) {
			return (typed != null) ? typed.strip() : "";
		}

	}

}
