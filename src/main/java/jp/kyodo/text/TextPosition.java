package jp.kyodo.text;

/**
 * A place in a text as a person counts it.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record TextPosition(int line, int column) {
}
