package jp.kyodo.evaluation.output.dataset;

/**
 * Takes the observations of one block and adds what all of them have in common: city,
 * year, policy issue, form and section.
 */
public interface ObservationSink {

	void add(Observation observation);

	/**
	 * A fixed text in Japanese.
	 */
	String text(String key, Object... arguments);

}
