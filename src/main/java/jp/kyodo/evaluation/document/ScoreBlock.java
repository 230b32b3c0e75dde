package jp.kyodo.evaluation.document;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A grade that follows from earlier answers by points.
 *
 * @param scaleCode code of the rating scale
 * @param scaleName what is rated
 * @param parts what gives points
 * @param points the sum, or {@code null} where it cannot be told
 * @param most the most points that can be reached
 * @param grade the grade that counts, or {@code null}
 * @param sentence how the grade comes about, in one sentence
 * @param reason why another grade was chosen than the computed one; empty where it counts
 */
public record ScoreBlock(String key, String title, String scaleCode, String scaleName, List<Part> parts,
		@Nullable Integer points, int most, @Nullable Grade grade, String sentence,
		TextList reason) implements SheetBlock, MarkedTexts {

	public ScoreBlock {
		parts = List.copyOf(parts);
	}

	@Override
	public List<GivenRating> ratingsIn(FiscalYear year) {
		return (this.grade == null) ? List.of() : List.of(new GivenRating(this.scaleCode, this.scaleName,
				this.grade.code(), this.grade.sign(), this.grade.label()));
	}

	@Override
	public List<String> texts() {
		return this.reason.parts();
	}

	@Override
	public ScoreBlock withTexts(List<String> texts) {
		return new ScoreBlock(this.key, this.title, this.scaleCode, this.scaleName, this.parts, this.points, this.most,
				this.grade, this.sentence, this.reason.with(texts));
	}

	/**
	 * Something that gives points.
	 *
	 * @param answer the answer as shown; empty where there is none
	 * @param points the points, or {@code null} where there is no answer
	 * @param most the most points that it can give
	 */
	public record Part(String title, String answer, @Nullable Integer points, int most) {

	}

	/**
	 * A grade of the scale.
	 */
	public record Grade(String code, String sign, String label) {

	}

}
