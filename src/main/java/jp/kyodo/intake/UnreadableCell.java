package jp.kyodo.intake;

import java.util.List;

/**
 * A cell whose content is lost, while those around it can be read.
 *
 * @param column counted from 0
 * @param messageKey sentence that tells why, and what to do
 * @param arguments of the sentence
 */
public record UnreadableCell(int column, String messageKey, List<Object> arguments) {

	public UnreadableCell {
		arguments = List.copyOf(arguments);
	}

}
