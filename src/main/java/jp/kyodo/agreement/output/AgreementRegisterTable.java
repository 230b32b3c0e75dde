package jp.kyodo.agreement.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import jp.kyodo.agreement.AgreementHead;
import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import jp.kyodo.organization.DepartmentName;

import org.springframework.context.MessageSource;

/**
 * A list of agreements as the staff see it, a row for each partner of an agreement, with
 * how it stands on a day.
 */
public class AgreementRegisterTable implements Dataset {

	private final List<AgreementHead> agreements;

	private final Map<Long, DepartmentName> departments;

	private final LocalDate day;

	private final MessageSource messages;

	private final List<Column> columns;

	/**
	 * @param agreements the rows of the list
	 * @param departments names of departments by their keys
	 * @param day the day of the states
	 */
	public AgreementRegisterTable(List<AgreementHead> agreements, Map<Long, DepartmentName> departments, LocalDate day,
			MessageSource messages) {
		this.agreements = List.copyOf(agreements);
		this.departments = departments;
		this.day = day;
		this.messages = messages;
		this.columns = new DatasetColumns(messages, "agreement.table").add("agreement_code", ColumnType.CODE)
			.add("agreement_title", ColumnType.TEXT)
			.add("kind_name", ColumnType.TEXT)
			.add("department_name", ColumnType.TEXT)
			.add("partner_order", ColumnType.INTEGER)
			.add("partner_name", ColumnType.TEXT)
			.add("signed_on", ColumnType.DATE)
			.add("starts_on", ColumnType.DATE)
			.add("first_ends_on", ColumnType.DATE)
			.add("present_ends_on", ColumnType.DATE)
			.add("notice_by", ColumnType.DATE)
			.add("state_on", ColumnType.DATE)
			.add("state_name", ColumnType.TEXT)
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
		for (AgreementHead head : this.agreements) {
			DepartmentName department = this.departments.get(head.departmentId());
			for (int partner = 0; partner < head.partners().size(); partner++) {
				sink.accept(new Object[] { head.code(), head.title(),
						text("agreement.kind." + (head.comprehensive() ? "comprehensive" : "individual")),
						(department != null) ? department.path() : null, partner + 1, head.partners().get(partner),
						head.signedOn(), head.term().startsOn(), head.term().endsOn(), head.term().endOn(this.day),
						head.term().noticeDayOn(this.day), this.day, text(head.term().stateOn(this.day).messageKey()),
						head.published() });
			}
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
