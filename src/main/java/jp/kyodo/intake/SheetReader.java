package jp.kyodo.intake;

import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Reads one worksheet from its XML. What the sheet says about its own size is not
 * believed.
 */
final class SheetReader {

	private final PartXml xml;

	private final SharedTexts texts;

	private final NumberForms forms;

	private final boolean from1904;

	private final RowGate gate;

	private final int longest;

	private final StringBuilder value = new StringBuilder();

	private int row;

	private int column;

	SheetReader(PartXml xml, SharedTexts texts, NumberForms forms, boolean from1904, RowGate gate, int longest) {
		this.xml = xml;
		this.texts = texts;
		this.forms = forms;
		this.from1904 = from1904;
		this.gate = gate;
		this.longest = longest;
	}

	/**
	 * Passes the rows on until there are no more or no more are wanted.
	 */
	void read() {
		boolean inData = false;
		boolean wanted = true;
		while (wanted) {
			int event = this.xml.next();
			if (event == 0) {
				return;
			}
			if (event == PartXml.TEXT) {
				continue;
			}
			String name = this.xml.name();
			if (name.equals("sheetData")) {
				inData = event == PartXml.START;
				wanted = inData;
			}
			else if (inData && name.equals("row")) {
				if (event == PartXml.START) {
					beginRow();
				}
				else {
					wanted = this.gate.end();
				}
			}
			else if (inData && event == PartXml.START && name.equals("c")) {
				cell();
			}
		}
	}

	private void beginRow() {
		String number = this.xml.attribute("r");
		int next = (number != null) ? CellName.row(number) : this.row + 1;
		if (next <= this.row || next > CellName.LAST_ROW) {
			throw RefusedFileException.damaged();
		}
		this.row = next;
		this.column = -1;
		String hidden = this.xml.attribute("hidden");
		this.gate.begin(next, "1".equals(hidden) || "true".equals(hidden));
	}

	private void cell() {
		String place = this.xml.attribute("r");
		int next = (place != null) ? CellName.columnOf(place) : this.column + 1;
		if (this.row == 0 || next <= this.column || next > CellName.LAST_COLUMN) {
			throw RefusedFileException.damaged();
		}
		this.column = next;
		String type = this.xml.attribute("t");
		String style = this.xml.attribute("s");
		this.gate.strike(this.forms.isStruck(style));
		boolean formula = false;
		boolean stored = false;
		boolean inValue = false;
		String inline = "";
		this.value.setLength(0);
		for (int event = this.xml.next(); event != 0; event = this.xml.next()) {
			if (event == PartXml.TEXT) {
				if (inValue) {
					this.xml.appendText(this.value, this.longest * 7 + 1);
				}
				continue;
			}
			String name = this.xml.name();
			if (event == PartXml.END) {
				inValue = false;
				if (name.equals("c")) {
					break;
				}
			}
			else if (name.equals("v")) {
				inValue = true;
				stored = true;
			}
			else if (name.equals("f")) {
				formula = true;
			}
			else if (name.equals("is")) {
				inline = RichText.read(this.xml, "is", this.longest);
			}
		}
		if (formula && !stored) {
			this.gate.lost(this.column, LostMark.FORMULA, "");
		}
		else if (stored) {
			store(type, style);
		}
		else {
			this.gate.cell(this.column, inline);
		}
	}

	private void store(@Nullable String type, @Nullable String style) {
		String text;
		try {
			text = text(type, style);
		}
		catch (NumberFormatException | DateTimeParseException ex) {
			this.gate.lost(this.column, LostMark.NUMBER, this.value.toString());
			return;
		}
		if ("e".equals(type) && !LostValue.isError(text)) {
			this.gate.lost(this.column, LostMark.ERROR, text);
		}
		else {
			this.gate.cell(this.column, text);
		}
	}

	private String text(@Nullable String type, @Nullable String style) {
		String stored = this.value.toString();
		return switch ((type != null) ? type : "n") {
			case "s" -> stored.isBlank() ? "" : this.texts.get(PartXml.number(stored));
			case "str", "inlineStr" -> RichText.unescaped(stored);
			case "b" -> truth(stored.strip());
			case "d" -> CellNumber.isoTime(stored.strip());
			case "n" -> stored.isBlank() ? "" : CellNumber.text(stored, this.forms.of(style), this.from1904);
			case "e" -> stored;
			default -> throw RefusedFileException.damaged();
		};
	}

	private static String truth(String stored) {
		return switch (stored) {
			case "1", "true" -> "TRUE";
			case "0", "false" -> "FALSE";
			default -> "";
		};
	}

}
