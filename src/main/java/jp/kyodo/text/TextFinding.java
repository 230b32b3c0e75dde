package jp.kyodo.text;

/**
 * Something about a typed text that its writer should know; the words to say it are the
 * caller's.
 */
public sealed interface TextFinding {

	/**
	 * Whether the text cannot be accepted, rather than only be warned about.
	 */
	boolean isBlocking();

	/**
	 * A character that steers instead of being read: a control character, one that turns
	 * the direction of writing, or a code that is no character at all.
	 */
	record ControlCharacter(CharacterOccurrences where) implements TextFinding {

		@Override
		public boolean isBlocking() {
			return true;
		}

	}

	/**
	 * Half of a surrogate pair: the text was cut in the middle of a character.
	 */
	record UnpairedSurrogate(CharacterOccurrences where) implements TextFinding {

		@Override
		public boolean isBlocking() {
			return true;
		}

	}

	/**
	 * More characters than allowed.
	 *
	 * @param length characters without line ends
	 * @param limit how many are allowed
	 */
	record TooLong(int length, int limit) implements TextFinding {

		@Override
		public boolean isBlocking() {
			return true;
		}

		public int excess() {
			return this.length - this.limit;
		}

	}

	/**
	 * More bullets than allowed.
	 *
	 * @param count bullets in the text
	 * @param limit how many are allowed
	 */
	record TooManyBullets(int count, int limit) implements TextFinding {

		@Override
		public boolean isBlocking() {
			return true;
		}

	}

	/**
	 * A character, such as an emoji, that may be missing on paper.
	 */
	record NotPrintable(CharacterOccurrences where) implements TextFinding {

		@Override
		public boolean isBlocking() {
			return false;
		}

	}

}
