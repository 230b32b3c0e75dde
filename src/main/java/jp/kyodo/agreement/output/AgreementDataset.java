package jp.kyodo.agreement.output;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jp.kyodo.agreement.PublishedAgreements;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import jp.kyodo.export.DatasetDefinition;
import jp.kyodo.publication.PublishedRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The published agreements as open data in long form: a row for each partner, kind of a
 * partner, ward, field and bullet, each complete by itself. Shape 1 of its columns.
 */
@Component
public class AgreementDataset implements Dataset {

	/** Its name in addresses. */
	public static final String NAME = "agreements";

	private final PublishedAgreements agreements;

	private final MessageSource messages;

	private final List<Column> columns;

	AgreementDataset(PublishedAgreements agreements, MessageSource messages) {
		this.agreements = agreements;
		this.messages = messages;
		this.columns = new DatasetColumns(messages, "agreement.dataset").add("agreement_code", ColumnType.CODE)
			.add("agreement_title", ColumnType.TEXT)
			.add("kind_code", ColumnType.CODE)
			.add("kind_name", ColumnType.TEXT)
			.add("department_code", ColumnType.CODE)
			.add("department_name", ColumnType.TEXT)
			.add("signed_on", ColumnType.DATE)
			.add("starts_on", ColumnType.DATE)
			.add("first_ends_on", ColumnType.DATE)
			.add("renewal_months", ColumnType.INTEGER)
			.add("notice_months", ColumnType.INTEGER)
			.add("terminated_on", ColumnType.DATE)
			.add("item_code", ColumnType.CODE)
			.add("item_name", ColumnType.TEXT)
			.add("partner_order", ColumnType.INTEGER)
			.add("fiscal_year", ColumnType.INTEGER)
			.add("item_order", ColumnType.INTEGER)
			.add("value_code", ColumnType.CODE)
			.add("value_text", ColumnType.TEXT)
			.add("revision_number", ColumnType.INTEGER)
			.add("published_at", ColumnType.TIMESTAMP)
			.list();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	/**
	 * What the columns mean.
	 */
	public Dataset definition() {
		return new DatasetDefinition(this, this.messages);
	}

	/**
	 * What the codes mean.
	 */
	public Dataset codes() {
		return AgreementCodes.of(this, this.messages);
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		this.agreements.forEach((revision, document) -> rows(new Rows(revision, document, sink), document));
	}

	private static void rows(Rows rows, AgreementDocument document) {
		rows.add(Item.SUMMARY, null, null, 1, null, document.summary());
		for (int partner = 0; partner < document.partners().size(); partner++) {
			AgreementDocument.Partner each = document.partners().get(partner);
			rows.add(Item.PARTNER, partner + 1, null, 1, each.code(), each.name());
			for (int type = 0; type < each.types().size(); type++) {
				rows.add(Item.PARTNER_TYPE, partner + 1, null, type + 1, each.types().get(type).code(),
						each.types().get(type).name());
			}
		}
		if (document.cityWide()) {
			rows.add(Item.CITY_WIDE, null, null, 1, null, null);
		}
		named(rows, Item.WARD, document.wards());
		named(rows, Item.FIELD, document.fields());
		for (AgreementDocument.Achievement achievement : document.achievements()) {
			for (int item = 0; item < achievement.items().size(); item++) {
				rows.add(Item.ACHIEVEMENT, null, achievement.year().value(), item + 1, null,
						achievement.items().get(item));
			}
		}
	}

	private static void named(Rows rows, Item item, List<AgreementDocument.Named> values) {
		for (int index = 0; index < values.size(); index++) {
			rows.add(item, null, null, index + 1, values.get(index).code(), values.get(index).name());
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

	/**
	 * What a row is about.
	 */
	enum Item {

		SUMMARY, PARTNER, PARTNER_TYPE, CITY_WIDE, WARD, FIELD, ACHIEVEMENT;

		String messageKey() {
			return "agreement.dataset.item." + name();
		}

	}

	/**
	 * Adds what all rows of an agreement have in common.
	 */
	private final class Rows {

		private final PublishedRevision revision;

		private final AgreementDocument document;

		private final Consumer<Object[]> sink;

		private Rows(PublishedRevision revision, AgreementDocument document, Consumer<Object[]> sink) {
			this.revision = revision;
			this.document = document;
			this.sink = sink;
		}

		void add(Item item, @Nullable Integer partnerOrder, @Nullable Integer fiscalYear, int itemOrder,
				@Nullable String code, @Nullable String text) {
			if (text != null && text.isEmpty()) {
				return;
			}
			String kind = this.document.comprehensive() ? "comprehensive" : "individual";
			this.sink.accept(
					new Object[] { this.document.code(), this.document.title(), kind, text("agreement.kind." + kind),
							this.document.department().code(), this.document.department().name(),
							this.document.signedOn(), this.document.startsOn(), this.document.endsOn(),
							this.document.renewalMonths(), this.document.noticeMonths(), this.document.terminatedOn(),
							item.name(), AgreementDataset.this.text(item.messageKey()), partnerOrder, fiscalYear,
							itemOrder, code, text, this.revision.revisionNo(), this.revision.publishedAt() });
		}

		private String text(String key) {
			return AgreementDataset.this.text(key);
		}

	}

}
