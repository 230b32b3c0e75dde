package jp.kyodo.agreement.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jp.kyodo.agreement.AgreementHead;
import jp.kyodo.agreement.AgreementPartnerRow;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A list of agreements as the staff see it, with everything that the register has about
 * them: a row for each partner of an agreement, with how it stands on a day.
 */
public class AgreementRegisterTable implements Dataset {

	private final Map<Long, AgreementHead> agreements;

	private final List<AgreementPartnerRow> rows;

	private final Map<Long, DepartmentName> departments;

	private final Map<Vocabulary, Terms> lists;

	private final LocalDate day;

	private final MessageSource messages;

	private final List<Column> columns;

	/**
	 * @param agreements the agreements
	 * @param rows their partners, in the order of the file
	 * @param departments names of departments by their keys
	 * @param lists the city's words
	 * @param day the day of the states
	 */
	public AgreementRegisterTable(List<AgreementHead> agreements, List<AgreementPartnerRow> rows,
			Map<Long, DepartmentName> departments, Map<Vocabulary, Terms> lists, LocalDate day,
			MessageSource messages) {
		this.agreements = agreements.stream().collect(Collectors.toMap(AgreementHead::id, (head) -> head));
		this.rows = List.copyOf(rows);
		this.departments = departments;
		this.lists = lists;
		this.day = day;
		this.messages = messages;
		this.columns = new DatasetColumns(messages, "agreement.table").add("agreement_code", ColumnType.CODE)
			.add("agreement_title", ColumnType.TEXT)
			.add("kind_name", ColumnType.TEXT)
			.add("department_name", ColumnType.TEXT)
			.add("partner_order", ColumnType.INTEGER)
			.add("partner_code", ColumnType.CODE)
			.add("partner_name", ColumnType.TEXT)
			.add("partner_types", ColumnType.TEXT)
			.add("signed_on", ColumnType.DATE)
			.add("starts_on", ColumnType.DATE)
			.add("first_ends_on", ColumnType.DATE)
			.add("renewal_months", ColumnType.INTEGER)
			.add("notice_months", ColumnType.INTEGER)
			.add("terminated_on", ColumnType.DATE)
			.add("termination_reason", ColumnType.TEXT)
			.add("present_ends_on", ColumnType.DATE)
			.add("notice_by", ColumnType.DATE)
			.add("state_on", ColumnType.DATE)
			.add("state_name", ColumnType.TEXT)
			.add("wards", ColumnType.TEXT)
			.add("fields", ColumnType.TEXT)
			.add("summary", ColumnType.TEXT)
			.add("revision_number", ColumnType.INTEGER)
			.list();
	}

	@Override
	public String name() {
		return "agreement-list";
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		long agreement = -1;
		int order = 0;
		for (AgreementPartnerRow row : this.rows) {
			order = (row.agreementId() == agreement) ? order + 1 : 1;
			agreement = row.agreementId();
			sink.accept(cells(Objects.requireNonNull(this.agreements.get(agreement)), row, order));
		}
	}

	private Object[] cells(AgreementHead head, AgreementPartnerRow row, int order) {
		DepartmentName department = this.departments.get(head.departmentId());
		AgreementTerm term = head.term();
		AgreementPartnerRow.About about = row.agreement();
		return new Object[] { head.code(), head.title(),
				text("agreement.kind." + (head.comprehensive() ? "comprehensive" : "individual")),
				(department != null) ? department.path() : null, order, row.code(), row.name(),
				labels(Vocabulary.PARTNER_TYPE, row.typeCodes()), head.signedOn(), term.startsOn(), term.endsOn(),
				term.renewalMonths(), term.noticeMonths(), term.terminatedOn(), written(about.terminationReason()),
				term.endOn(this.day), term.noticeDayOn(this.day), this.day, text(term.stateOn(this.day).messageKey()),
				about.cityWide() ? text("agreement.city-wide") : labels(Vocabulary.WARD, about.wardCodes()),
				labels(Vocabulary.FIELD, about.fieldCodes()), written(about.summary()), head.published() };
	}

	private @Nullable String labels(Vocabulary vocabulary, List<String> codes) {
		return written(String.join("、", Objects.requireNonNull(this.lists.get(vocabulary)).labels(codes)));
	}

	private static @Nullable String written(String text) {
		return text.isEmpty() ? null : text;
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
