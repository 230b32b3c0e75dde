package jp.kyodo.agreement.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;

import org.springframework.context.MessageSource;

/**
 * The code table that comes with the published agreements.
 */
class AgreementCodes implements Dataset {

	/**
	 * Items whose codes come from a list of words; partners have a register of theirs.
	 */
	private static final Set<String> LISTED = Set.of(AgreementDataset.Item.PARTNER_TYPE.name(),
			AgreementDataset.Item.WARD.name(), AgreementDataset.Item.FIELD.name());

	private final AgreementDataset agreements;

	private final MessageSource messages;

	private final List<Column> columns;

	AgreementCodes(AgreementDataset agreements, MessageSource messages) {
		this.agreements = agreements;
		this.messages = messages;
		this.columns = new DatasetColumns(messages, "agreement.codes").add("column_name", ColumnType.TEXT)
			.add("code_list", ColumnType.CODE)
			.add("code", ColumnType.CODE)
			.add("label", ColumnType.TEXT)
			.list();
	}

	@Override
	public String name() {
		return AgreementDataset.NAME + ".codes";
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		for (String kind : List.of("comprehensive", "individual")) {
			sink.accept(new Object[] { "kind_code", "kind_code", kind, text("agreement.kind." + kind) });
		}
		Arrays.stream(AgreementDataset.Item.values())
			.forEach((item) -> sink
				.accept(new Object[] { "item_code", "item_code", item.name(), text(item.messageKey()) }));
		TreeMap<String, Object[]> found = new TreeMap<>();
		List<String> of = this.agreements.columns().stream().map(Column::name).toList();
		this.agreements.forEachRow((row) -> {
			String item = (String) row[of.indexOf("item_code")];
			Object code = row[of.indexOf("value_code")];
			if (LISTED.contains(item) && code != null) {
				found.put(item + " " + code, new Object[] { "value_code", item, code, row[of.indexOf("value_text")] });
			}
		});
		found.values().forEach(sink);
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
