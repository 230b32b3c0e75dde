package jp.kyodo.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the pieces of a text that is written in several fonts; readings of names above it
 * (ふりがな) are no part of it.
 */
final class RichText {

	/** How a workbook writes characters that XML cannot hold, such as _x000D_. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

	private RichText() {
	}

	/**
	 * Reads all texts of the part that the cells share.
	 */
	static void readAll(PartXml xml, SharedTexts texts, int longest) {
		for (int event = xml.next(); event != 0; event = xml.next()) {
			if (event == PartXml.START && xml.name().equals("si")) {
				texts.add(read(xml, "si", longest));
			}
		}
	}

	/**
	 * Reads the text of the element that has just begun.
	 * @param longest characters; of a longer text, one more is returned
	 */
	static String read(PartXml xml, String element, int longest) {
		StringBuilder text = new StringBuilder();
		boolean inText = false;
		int readings = 0;
		for (int event = xml.next(); event != 0; event = xml.next()) {
			if (event == PartXml.TEXT) {
				if (inText && readings == 0) {
					xml.appendText(text, longest * 7 + 1);
				}
				continue;
			}
			String name = xml.name();
			boolean starts = event == PartXml.START;
			if (name.equals("t")) {
				inText = starts;
			}
			else if (name.equals("rPh")) {
				readings += starts ? 1 : -1;
			}
			else if (!starts && name.equals(element)) {
				break;
			}
		}
		String plain = unescaped(text.toString());
		return (plain.length() > longest) ? plain.substring(0, longest + 1) : plain;
	}

	/**
	 * Puts the characters in that XML could not hold.
	 */
	static String unescaped(String text) {
		String plain = text;
		if (text.contains("_x")) {
			plain = ESCAPED.matcher(text).replaceAll((match) -> {
				char character = (char) Integer.parseInt(match.group(1), 16);
				boolean usable = character != 0 && !Character.isSurrogate(character);
				return Matcher.quoteReplacement(usable ? String.valueOf(character) : match.group());
			});
		}
		return (plain.indexOf('\r') >= 0) ? LINE_BREAK.matcher(plain).replaceAll("\n") : plain;
	}

}
