package jp.kyodo.sample;

/**
 * Says why the sample city could not be entered; nothing of it is kept.
 */
class SampleCityException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SampleCityException(String message) {
		super(message);
	}

}
