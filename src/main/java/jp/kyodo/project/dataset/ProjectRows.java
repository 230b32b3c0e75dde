package jp.kyodo.project.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import jp.kyodo.fiscal.Yen;
import jp.kyodo.project.PublishedProjects.PublishedProject;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocument.Named;
import jp.kyodo.web.CityProfile;
import org.jspecify.annotations.Nullable;

/**
 * Writes one project, each datum as a row that is complete by itself.
 */
final class ProjectRows {

	private static final String CITY_WIDE = "citywide";

	private final PublishedProject project;

	private final CityProfile city;

	private final UnaryOperator<String> texts;

	private final Consumer<Object[]> sink;

	ProjectRows(PublishedProject project, CityProfile city, UnaryOperator<String> texts, Consumer<Object[]> sink) {
		this.project = project;
		this.city = city;
		this.texts = texts;
		this.sink = sink;
	}

	void write(ProjectDocument document) {
		text(ProjectItem.READING, document.reading());
		text(ProjectItem.PURPOSE, document.purpose());
		text(ProjectItem.SUMMARY, document.summary());
		named(ProjectItem.ISSUE, (document.issue() != null) ? List.of(document.issue()) : List.of());
		named(ProjectItem.PROGRAM, (document.program() != null) ? List.of(document.program()) : List.of());
		named(ProjectItem.WARD, document.cityWide()
				? List.of(new Named(CITY_WIDE, this.texts.apply("project.field.cityWide"))) : document.wards());
		named(ProjectItem.FIELD, document.fields());
		forms(document);
		named(ProjectItem.INVOLVEMENT, document.involvements());
		partners(document);
		choice(ProjectItem.PROPOSED_BY, "project.proposed-by.", document.proposedBy());
		choice(ProjectItem.ORIGIN, "project.origin.", document.origin());
		date(ProjectItem.STARTS_ON, document.startsOn());
		date(ProjectItem.ENDS_ON, document.endsOn());
		yen(ProjectItem.BUDGET, document.budget());
		yen(ProjectItem.SETTLEMENT, document.settlement());
		text(ProjectItem.CITY_PART, document.cityRole());
		text(ProjectItem.PARTNER_PART, document.partnerRole());
		text(ProjectItem.RESULT, document.results());
		counts(document);
		flag(ProjectItem.FOLLOWS_RULE, document.followsRule());
		named(ProjectItem.PRINCIPLE, document.principles());
		text(ProjectItem.CONTACT, document.contact());
		flag(ProjectItem.CASEBOOK, document.casebook());
		text(ProjectItem.LESSON, document.lessons());
		text(ProjectItem.WITHDRAWN, (document.withdrawn() != null) ? document.withdrawn() : "");
	}

	private void text(ProjectItem item, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			row(item, 1).with(ProjectColumn.VALUE_TEXT, text).write();
		}
	}

	private void named(ProjectItem item, List<Named> values) {
		int order = 1;
		for (Named value : values) {
			named(item, order++, value).write();
		}
	}

	private Row named(ProjectItem item, int order, Named value) {
		return row(item, order).with(ProjectColumn.VALUE_CODE, value.code())
			.with(ProjectColumn.VALUE_TEXT, value.name());
	}

	/** What その他 is stands in a column of its own (L2-05), on the last form. */
	private void forms(ProjectDocument document) {
		int order = 1;
		for (Named form : document.forms()) {
			boolean other = order == document.forms().size() && !document.formOther().isEmpty();
			named(ProjectItem.FORM, order++, form).with(ProjectColumn.DETAIL, other ? document.formOther() : null)
				.write();
		}
	}

	private void partners(ProjectDocument document) {
		int order = 1;
		for (ProjectDocument.Partner partner : document.partners()) {
			named(ProjectItem.PARTNER, order, new Named(partner.code(), partner.name()))
				.with(ProjectColumn.PARTNER_CODE, partner.code())
				.write();
			for (Named type : partner.types()) {
				named(ProjectItem.PARTNER_TYPE, order, type).with(ProjectColumn.PARTNER_CODE, partner.code()).write();
			}
			if (partner.role() != null) {
				named(ProjectItem.PARTNER_ROLE, order, partner.role()).with(ProjectColumn.PARTNER_CODE, partner.code())
					.write();
			}
			order++;
		}
	}

	private void choice(ProjectItem item, String prefix, @Nullable String name) {
		if (name != null) {
			named(item, 1, new Named(name, this.texts.apply(prefix + name))).write();
		}
	}

	private void date(ProjectItem item, @Nullable LocalDate day) {
		if (day != null) {
			row(item, 1).with(ProjectColumn.VALUE_DATE, day).write();
		}
	}

	/** An unknown amount is not zero, and says so. */
	private void yen(ProjectItem item, @Nullable Yen amount) {
		Row row = row(item, 1).with(ProjectColumn.UNIT, this.texts.apply("project.form.yen"));
		if (amount != null) {
			row.with(ProjectColumn.VALUE_NUMBER, amount.value()).write();
		}
		else {
			row.with(ProjectColumn.MISSING_REASON_CODE, "UNKNOWN")
				.with(ProjectColumn.MISSING_REASON, this.texts.apply("project.missing.UNKNOWN"))
				.write();
		}
	}

	private void counts(ProjectDocument document) {
		int order = 1;
		for (ProjectDocument.Counted count : document.counts()) {
			row(ProjectItem.COUNT, order++).with(ProjectColumn.VALUE_TEXT, count.label())
				.with(ProjectColumn.VALUE_NUMBER, count.value().value())
				.with(ProjectColumn.UNIT, count.value().unit().isEmpty() ? null : count.value().unit())
				.with(ProjectColumn.PRECISION_CODE, count.value().precision().name())
				.with(ProjectColumn.PRECISION, this.texts.apply("project.precision." + count.value().precision()))
				.write();
		}
	}

	private void flag(ProjectItem item, @Nullable Boolean flag) {
		if (flag != null) {
			named(item, 1, new Named(flag.toString(), this.texts.apply(flag ? "project.yes" : "project.no"))).write();
		}
	}

	private Row row(ProjectItem item, int order) {
		ProjectDocument document = this.project.document();
		return new Row().with(ProjectColumn.SCHEMA_VERSION, ProjectColumn.VERSION)
			.with(ProjectColumn.LOCAL_GOVERNMENT_CODE, this.city.code())
			.with(ProjectColumn.LOCAL_GOVERNMENT_NAME, this.city.name())
			.with(ProjectColumn.FISCAL_YEAR, document.year().value())
			.with(ProjectColumn.PROJECT_CODE, document.code())
			.with(ProjectColumn.PROJECT_NAME, document.name())
			.with(ProjectColumn.DEPARTMENT_CODE, document.department().code())
			.with(ProjectColumn.DEPARTMENT, document.department().name())
			.with(ProjectColumn.ITEM_CODE, item.name())
			.with(ProjectColumn.ITEM_NAME, this.texts.apply(item.messageKey()))
			.with(ProjectColumn.LINE_ORDER, order)
			.with(ProjectColumn.REVISION, this.project.revision().revisionNo())
			.with(ProjectColumn.PUBLISHED_AT, this.project.revision().publishedAt());
	}

	private final class Row {

		private final Object[] values = new Object[ProjectColumn.values().length];

		Row with(ProjectColumn column, @Nullable Object value) {
			this.values[column.ordinal()] = value;
			return this;
		}

		void write() {
			ProjectRows.this.sink.accept(this.values);
		}

	}

}
