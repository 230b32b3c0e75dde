package jp.kyodo.evaluation.form;

/**
 * The rating scales of a form, found by their code.
 */
@FunctionalInterface
public interface Scales {

	/**
	 * The scale with this code.
	 * @throws FormDefinitionException when the form has none
	 */
	RatingScale scale(String scaleCode);

}
