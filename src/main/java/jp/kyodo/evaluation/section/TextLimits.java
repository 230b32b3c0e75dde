package jp.kyodo.evaluation.section;

import org.jspecify.annotations.Nullable;

/**
 * How much text a box of the form takes.
 *
 * @param characters most characters that can be saved, line ends not counted
 * @param lineCharacters full-width characters on one printed line
 * @param lines printed lines before the box grows on the A4 form
 */
public record TextLimits(int characters, int lineCharacters, int lines) {

	private static final int CHARACTERS = 2000;

	private static final int LINE_CHARACTERS = 44;

	private static final int LINES = 20;

	static TextLimits of(@Nullable Integer characters, @Nullable Integer lineCharacters, @Nullable Integer lines) {
		return new TextLimits((characters != null) ? characters : CHARACTERS,
				(lineCharacters != null) ? lineCharacters : LINE_CHARACTERS, (lines != null) ? lines : LINES);
	}

}
