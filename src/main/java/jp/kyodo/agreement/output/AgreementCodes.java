package jp.kyodo.agreement.output;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;

import org.springframework.context.MessageSource;

/**
 * The code table that comes with the published agreements.
 */
final class AgreementCodes {

	/**
	 * Items whose codes come from a list of words; partners have a register of theirs.
	 */
	private static final Set<String> LISTED = Set.of(AgreementDataset.Item.PARTNER_TYPE.name(),
			AgreementDataset.Item.WARD.name(), AgreementDataset.Item.FIELD.name());

	private AgreementCodes() {
	}

	static Dataset of(AgreementDataset agreements, MessageSource messages) {
		List<Column> columns = new DatasetColumns(messages, "agreement.codes").add("column_name", ColumnType.TEXT)
			.add("code_list", ColumnType.CODE)
			.add("code", ColumnType.CODE)
			.add("label", ColumnType.TEXT)
			.list();
		return Dataset.of(AgreementDataset.NAME + ".codes", columns, (sink) -> {
			for (String kind : List.of("comprehensive", "individual")) {
				sink.accept(new Object[] { "kind_code", "kind_code", kind, text(messages, "agreement.kind." + kind) });
			}
			for (AgreementDataset.Item item : AgreementDataset.Item.values()) {
				sink.accept(new Object[] { "item_code", "item_code", item.name(), text(messages, item.messageKey()) });
			}
			words(agreements).values().forEach(sink);
		});
	}

	private static SortedMap<String, Object[]> words(AgreementDataset agreements) {
		SortedMap<String, Object[]> found = new TreeMap<>();
		List<String> of = agreements.columns().stream().map(Column::name).toList();
		agreements.forEachRow((row) -> {
			String item = (String) row[of.indexOf("item_code")];
			Object code = row[of.indexOf("value_code")];
			if (LISTED.contains(item) && code != null) {
				found.put(item + " " + code, new Object[] { "value_code", item, code, row[of.indexOf("value_text")] });
			}
		});
		return found;
	}

	private static String text(MessageSource messages, String key) {
		return messages.getMessage(key, null, Locale.JAPANESE);
	}

}
