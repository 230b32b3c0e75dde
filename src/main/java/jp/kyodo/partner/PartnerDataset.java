package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.partner.PartnerDocument.Word;
import jp.kyodo.publication.PublicationQueries;

/**
 * All partners that citizens find, with what is public about them, in long form: a row
 * for each of their kinds, fields and memberships, each complete by itself; drawn from
 * what was published.
 */
@Component
public class PartnerDataset implements Dataset {

	private final PublicationQueries publications;

	private final PartnerDocuments documents;

	private final MessageSource messages;

	private final List<Column> columns;

	PartnerDataset(PublicationQueries publications, PartnerDocuments documents, MessageSource messages) {
		this.publications = publications;
		this.documents = documents;
		this.messages = messages;
		this.columns = new DatasetColumns(messages, "partner.dataset").add("partner_code", ColumnType.CODE)
			.add("partner_name", ColumnType.TEXT)
			.add("partner_reading", ColumnType.TEXT)
			.add("corporate_number", ColumnType.CODE)
			.add("ward_code", ColumnType.CODE)
			.add("ward_name", ColumnType.TEXT)
			.add("introduction", ColumnType.TEXT)
			.add("website", ColumnType.TEXT)
			.add("registration_number", ColumnType.CODE)
			.add("registered_on", ColumnType.DATE)
			.add("established_on", ColumnType.DATE)
			.add("ended_on", ColumnType.DATE)
			.add("certified_on", ColumnType.DATE)
			.add("approved_on", ColumnType.DATE)
			.add("approved_until", ColumnType.DATE)
			.add("designated_on", ColumnType.DATE)
			.add("designated_until", ColumnType.DATE)
			.add("households", ColumnType.INTEGER)
			.add("representative", ColumnType.TEXT)
			.add("address", ColumnType.TEXT)
			.add("telephone", ColumnType.TEXT)
			.add("email", ColumnType.TEXT)
			.add("item_code", ColumnType.CODE)
			.add("item_name", ColumnType.TEXT)
			.add("item_order", ColumnType.INTEGER)
			.add("value_code", ColumnType.CODE)
			.add("value_name", ColumnType.TEXT)
			.add("joined_on", ColumnType.DATE)
			.add("left_on", ColumnType.DATE)
			.list();
	}

	@Override
	public String name() {
		return "partners";
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		for (FiscalYear year : this.publications.years(PartnerDocument.KIND)) {
			this.publications.forEachCurrent(PartnerDocument.KIND, year, (revision) -> {
				PartnerDocument document = this.documents.read(revision);
				if (document.listed()) {
					rows(document, sink);
				}
			});
		}
	}

	private void rows(PartnerDocument partner, Consumer<Object[]> sink) {
		Rows rows = new Rows(partner, sink);
		partner.types().forEach((type) -> rows.add("PARTNER_TYPE", type.code(), type.label(), null, null));
		partner.fields().forEach((field) -> rows.add("FIELD", field.code(), field.label(), null, null));
		partner.memberships()
			.forEach((membership) -> rows.add("MEMBERSHIP", membership.scheme(), membership.name(),
					membership.joinedOn(), membership.leftOn()));
	}

	private static @Nullable String known(String text) {
		return text.isEmpty() ? null : text;
	}

	/**
	 * Adds to each row what all rows of a partner have in common.
	 */
	private final class Rows {

		private final PartnerDocument partner;

		private final Consumer<Object[]> sink;

		private String item = "";

		private int order;

		private Rows(PartnerDocument partner, Consumer<Object[]> sink) {
			this.partner = partner;
			this.sink = sink;
		}

		void add(String item, String code, String name, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn) {
			this.order = item.equals(this.item) ? this.order + 1 : 1;
			this.item = item;
			Word ward = this.partner.ward();
			this.sink.accept(new Object[] { this.partner.code(), this.partner.name(), known(this.partner.reading()),
					this.partner.corporateNumber(), (ward != null) ? ward.code() : null,
					(ward != null) ? ward.label() : null, known(this.partner.introduction()),
					known(this.partner.website()), known(this.partner.registrationNumber()),
					this.partner.registeredOn(), this.partner.establishedOn(), this.partner.endedOn(),
					this.partner.certifiedOn(), this.partner.approvedOn(), this.partner.approvedUntil(),
					this.partner.designatedOn(), this.partner.designatedUntil(), this.partner.households(),
					known(this.partner.representative()), known(this.partner.address()),
					known(this.partner.telephone()), known(this.partner.email()), item,
					PartnerDataset.this.messages.getMessage("partner.dataset.item." + item, null, Locale.JAPANESE),
					this.order, code, name, joinedOn, leftOn });
		}

	}

}
