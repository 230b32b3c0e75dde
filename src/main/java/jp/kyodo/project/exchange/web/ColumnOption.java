package jp.kyodo.project.exchange.web;

import jp.kyodo.project.exchange.ExchangeColumn;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;

/**
 * Writes what a column is as the value of an option and reads it again: NAME,
 * FORMS:kyosai, BUDGET*1000.
 */
final class ColumnOption {

	private ColumnOption() {
	}

	static String write(ColumnUse use) {
		ExchangeColumn column = use.column();
		if (column == null) {
			return "";
		}
		if (!use.marked().isEmpty()) {
			return column.name() + ":" + use.marked();
		}
		return (use.unit() > 1) ? column.name() + "*" + use.unit() : column.name();
	}

	static ColumnUse read(String value) {
		String name = value.replaceAll("[:*].*", "");
		for (ExchangeColumn column : ExchangeColumn.values()) {
			if (column.name().equals(name)) {
				String rest = value.substring(name.length());
				if (rest.startsWith(":") && column.isMarkable()) {
					return new ColumnUse(column, rest.substring(1), 1);
				}
				if (column.isMoney() && rest.matches("\\*(1000|1000000)")) {
					return new ColumnUse(column, "", Integer.parseInt(rest.substring(1)));
				}
				return ColumnUse.of(column);
			}
		}
		return ColumnUse.NONE;
	}

	static Complete complete(String value) {
		for (Complete complete : Complete.values()) {
			if (complete.name().equals(value)) {
				return complete;
			}
		}
		return Complete.NOTHING;
	}

}
