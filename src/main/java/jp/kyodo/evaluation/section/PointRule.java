package jp.kyodo.evaluation.section;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.evaluation.document.ScoreBlock;
import jp.kyodo.evaluation.form.AnswerReference;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * How many points an earlier answer gives: by its code, or by the bin that a number falls
 * into. It has exactly one of {@code points} and {@code bins}.
 *
 * @param title what the answer is called in the sentence that explains the grade
 * @param section key of the earlier section
 * @param field the field of that section
 * @param points the points of each code; a code that is not named gives none
 * @param bins the points of a number, from the highest bin down; the last has no
 * {@code from} and takes the rest
 */
record PointRule(String title, @RefersTo(RefersTo.What.SECTION) String section,
		@RefersTo(RefersTo.What.ANSWER) String field,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<CodePoints> points,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Bin> bins) {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	PointRule {
		points = (points != null) ? List.copyOf(points) : List.of();
		bins = (bins != null) ? List.copyOf(bins) : List.of();
		if (points.isEmpty() == bins.isEmpty()) {
			throw new FormDefinitionException(
					points.isEmpty() ? FormProblem.NO_POINTS_NOR_BINS : FormProblem.POINTS_AND_BINS, section,
					FormWord.of("points"), FormWord.of("bins"));
		}
		for (int index = 0; index < bins.size(); index++) {
			BigDecimal from = bins.get(index).from();
			boolean last = index == bins.size() - 1;
			if ((from == null) != last || (from != null && index > 0
					&& from.compareTo(Objects.requireNonNull(bins.get(index - 1).from())) >= 0)) {
				throw new FormDefinitionException(FormProblem.BANDS_NOT_FALLING, section, FormWord.of("from"))
					.at("/bins/" + index);
			}
		}
	}

	/**
	 * The points of one code.
	 */
	record CodePoints(@RefersTo(RefersTo.What.CODE) String code, int points) {

	}

	/**
	 * The points of numbers from one number up to the bin above.
	 */
	record Bin(@Nullable BigDecimal from, int points) {

		private boolean takes(BigDecimal number) {
			return this.from == null || number.compareTo(this.from) >= 0;
		}

	}

	private List<CodePoints> codes() {
		return Objects.requireNonNull(this.points);
	}

	private List<Bin> steps() {
		return Objects.requireNonNull(this.bins);
	}

	AnswerReference reference(String pointer) {
		return new AnswerReference(pointer, this.section, this.field, codes().stream().map(CodePoints::code).toList());
	}

	/** The most points that it can give. */
	int most() {
		return codes().isEmpty() ? steps().stream().mapToInt(Bin::points).max().orElse(0)
				: codes().stream().mapToInt(CodePoints::points).max().orElse(0);
	}

	/**
	 * The points that the answer on this sheet gives.
	 */
	ScoreBlock.Part apply(SheetContext sheet) {
		String answer = sheet.answer(this.section, this.field);
		return new ScoreBlock.Part(this.title, sheet.answerText(this.section, this.field),
				answer.isEmpty() ? null : pointsOf(answer), most());
	}

	/** No points where a number is asked and the answer is none. */
	private @Nullable Integer pointsOf(String answer) {
		if (codes().isEmpty()) {
			if (!NUMBER.matcher(answer).matches()) {
				return null;
			}
			BigDecimal number = new BigDecimal(answer);
			return steps().stream().filter((bin) -> bin.takes(number)).findFirst().map(Bin::points).orElseThrow();
		}
		return codes().stream()
			.filter((known) -> known.code().equals(answer))
			.findFirst()
			.map(CodePoints::points)
			.orElse(0);
	}

}
