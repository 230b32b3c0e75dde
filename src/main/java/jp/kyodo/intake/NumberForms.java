package jp.kyodo.intake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kyodo.intake.NumberForm.Kind;
import org.jspecify.annotations.Nullable;

/**
 * In what form the styles of a workbook show cells, as far as it matters for reading
 * them: numbers as days, times, per cent, with words or with zeros in front, and whether
 * cells are struck through.
 */
final class NumberForms {

	private static final int LONGEST_FORMAT = 1_000;

	private static final int MOST_FORMATS = 20_000;

	private static final int MOST_STYLES = 200_000;

	/** Texts in quotation marks, escaped signs, fillers, colours and languages. */
	private static final Pattern NOT_A_CODE = Pattern
		.compile("\"[^\"]*+(?:\"|$)|[\\\\!_*].|\\[(?![hms]{1,4}\\])[^\\]]*+(?:\\]|$)");

	private static final Pattern ELAPSED = Pattern.compile("\\[[hms]{1,4}\\]");

	/** Other things written with the letters of years, months and days. */
	private static final Pattern NO_PART_OF_A_DAY = Pattern.compile("general|g/\\u6A19\\u6E96|e[+-]|am/pm|a/p");

	private NumberForm[] ofStyles = new NumberForm[0];

	private int count;

	private int fonts;

	private final BitSet struckFonts = new BitSet();

	private final BitSet struckStyles = new BitSet();

	/**
	 * Forms of a workbook without styles.
	 */
	NumberForms() {
	}

	/**
	 * Reads the part of the styles.
	 */
	static NumberForms read(PartXml xml) {
		NumberForms forms = new NumberForms();
		Map<Integer, NumberForm> formats = new HashMap<>();
		boolean inCellStyles = false;
		boolean inFonts = false;
		for (int event = xml.next(); event != 0; event = xml.next()) {
			if (event == PartXml.START) {
				switch (xml.name()) {
					case "numFmt" -> note(xml, formats);
					case "cellXfs" -> inCellStyles = true;
					case "fonts" -> inFonts = true;
					case "font" -> forms.fonts += (inFonts && forms.fonts < MOST_STYLES) ? 1 : 0;
					case "strike" -> forms.strike(inFonts && isOn(xml.attribute("val")));
					case "xf" -> {
						if (inCellStyles) {
							forms.add(xml.attribute("numFmtId"), xml.attribute("fontId"), formats);
						}
					}
					default -> {
						continue;
					}
				}
			}
			else if (event == PartXml.END && xml.name().equals("fonts")) {
				inFonts = false;
			}
			else if (event == PartXml.END && inCellStyles && xml.name().equals("cellXfs")) {
				break;
			}
		}
		return forms;
	}

	/**
	 * Returns the form of a style.
	 */
	NumberForm of(@Nullable String style) {
		int index = (style != null) ? PartXml.number(style) : 0;
		return (index < this.count) ? this.ofStyles[index] : NumberForm.PLAIN;
	}

	/**
	 * Whether cells of a style are struck through.
	 */
	boolean isStruck(@Nullable String style) {
		return !this.struckStyles.isEmpty() && this.struckStyles.get((style != null) ? PartXml.number(style) : 0);
	}

	private void strike(boolean isStruck) {
		if (isStruck && this.fonts > 0) {
			this.struckFonts.set(this.fonts - 1);
		}
	}

	private static boolean isOn(@Nullable String value) {
		return value == null || value.equals("1") || value.equals("true");
	}

	private void add(@Nullable String id, @Nullable String font, Map<Integer, NumberForm> formats) {
		if (this.count >= MOST_STYLES) {
			throw RefusedFileException.damaged();
		}
		if (this.count == this.ofStyles.length) {
			this.ofStyles = Arrays.copyOf(this.ofStyles, Math.max(64, this.count * 2));
		}
		this.struckStyles.set(this.count, font != null && this.struckFonts.get(PartXml.number(font)));
		int number = (id != null) ? PartXml.number(id) : 0;
		NumberForm form = formats.get(number);
		this.ofStyles[this.count++] = (form != null) ? form : builtIn(number);
	}

	private static void note(PartXml xml, Map<Integer, NumberForm> formats) {
		String code = xml.attribute("formatCode");
		if (code == null || formats.size() >= MOST_FORMATS) {
			throw RefusedFileException.damaged();
		}
		formats.put(PartXml.number(xml.required("numFmtId")),
				(code.length() > LONGEST_FORMAT) ? NumberForm.PLAIN : ofCode(code));
	}

	/**
	 * The numbers that have a fixed meaning, those of a Japanese Excel among them.
	 */
	private static NumberForm builtIn(int number) {
		return switch (number) {
			case 9, 10 -> NumberForm.PER_CENT;
			case 14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 ->
				NumberForm.of(Kind.DAY);
			case 22 -> NumberForm.of(Kind.DAY_AND_TIME);
			case 18, 19, 20, 21, 32, 33, 45, 47 -> NumberForm.of(Kind.TIME);
			case 46 -> NumberForm.of(Kind.ELAPSED_TIME);
			default -> NumberForm.PLAIN;
		};
	}

	/**
	 * Tells the form by a format's code. Only what stands for positive numbers counts.
	 */
	static NumberForm ofCode(String format) {
		String code = NOT_A_CODE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
		int end = code.indexOf(';');
		if (end >= 0) {
			code = code.substring(0, end);
		}
		if (ELAPSED.matcher(code).find()) {
			return NumberForm.of(Kind.ELAPSED_TIME);
		}
		Kind kind = kind(NO_PART_OF_A_DAY.matcher(code).replaceAll(""));
		return (kind != Kind.NUMBER) ? NumberForm.of(kind) : NumberPattern.read(format);
	}

	private static Kind kind(String code) {
		boolean time = code.matches(".*[hs].*");
		boolean day = code.matches(".*[ydge].*") || code.contains("aaa") || (code.contains("m") && !time);
		if (day) {
			return time ? Kind.DAY_AND_TIME : Kind.DAY;
		}
		return time ? Kind.TIME : Kind.NUMBER;
	}

}
