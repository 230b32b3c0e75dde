package jp.kyodo.evaluation.form;

import java.util.List;

/**
 * A sentence within a refusal that another module tells.
 *
 * @param messageKey key of the sentence
 * @param arguments what stands in it: texts and {@link FormWord}s
 * @param english the sentence for the log
 */
record FormPhrase(String messageKey, List<Object> arguments, String english) {

	@Override
	public String toString() {
		return this.english;
	}

}
