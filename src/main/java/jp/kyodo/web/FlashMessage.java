package jp.kyodo.web;

import java.io.Serializable;
import java.util.List;

/**
 * What the next page says about the step before it.
 *
 * @param kind how it is meant
 * @param messageKey key of its sentence
 * @param arguments what stands in the sentence's places
 */
public record FlashMessage(Kind kind, String messageKey, List<String> arguments) implements Serializable {

	/**
	 * How a message is meant.
	 */
	public enum Kind {

		SUCCESS, WARNING

	}

}
