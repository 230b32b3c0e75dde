package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.kyodo.evaluation.document.HeaderBlock;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.plan.PolicyIssueYearView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The head of a sheet. All of it stands in the plan's register.
 */
@Component
class HeaderKind extends RegisterShownKind<HeaderKind.Definition, HeaderBlock> {

	/**
	 * A header with its fields as the form arranges them.
	 */
	record Definition(String key, String title, @Nullable SectionConditions conditions,
			List<List<FieldDefinition>> rows) implements SectionDefinition {

	}

	/**
	 * One field of the header.
	 *
	 * @param label the printed label; the plan's level names for
	 * {@link HeaderField#ANCESTORS}
	 */
	record FieldDefinition(HeaderField field, @Nullable String label) {

	}

	/**
	 * What a header can show.
	 */
	enum HeaderField {

		ISSUE, RESPONSIBLE_DEPARTMENT, ANCESTORS, RELATED_DEPARTMENTS, PRIORITY

	}

	HeaderKind() {
		super("header", Definition.class, HeaderBlock.class);
	}

	@Override
	public HeaderBlock assemble(Definition definition, SheetContext sheet) {
		List<List<HeaderBlock.Field>> rows = definition.rows()
			.stream()
			.map((row) -> row.stream().flatMap((field) -> fields(field, sheet)).toList())
			.toList();
		return new HeaderBlock(definition.key(), sheet.title(definition.title()), rows);
	}

	private static Stream<HeaderBlock.Field> fields(FieldDefinition definition, SheetContext sheet) {
		PolicyIssueYearView issue = sheet.issue();
		String label = Objects.requireNonNullElse(definition.label(), "");
		return switch (definition.field()) {
			case ISSUE -> Stream.of(new HeaderBlock.Field("policy_issue", label, issue.code(), List.of(issue.name())));
			case RESPONSIBLE_DEPARTMENT -> Stream.of(new HeaderBlock.Field("responsible_department", label, "",
					departments(sheet, List.of(issue.responsibleDepartmentId()))));
			case RELATED_DEPARTMENTS -> Stream.of(new HeaderBlock.Field("related_department", label, "",
					departments(sheet, issue.relatedDepartmentIds())));
			case PRIORITY -> Stream.of(new HeaderBlock.Field("priority", label, issue.priority() ? "1" : "0",
					issue.priority() ? List.of("■") : List.of()));
			case ANCESTORS -> ancestors(issue);
		};
	}

	private static Stream<HeaderBlock.Field> ancestors(PolicyIssueYearView issue) {
		List<HeaderBlock.Field> fields = new ArrayList<>();
		for (PolicyIssueYearView.Ancestor ancestor : issue.ancestors()) {
			fields.add(new HeaderBlock.Field("level" + (fields.size() + 1), ancestor.levelName(), ancestor.code(),
					List.of(ancestor.name())));
		}
		return fields.stream();
	}

	private static List<String> departments(SheetContext sheet, List<Long> ids) {
		Map<Long, DepartmentName> names = sheet.departments();
		return ids.stream().map(names::get).filter(Objects::nonNull).map(DepartmentName::path).toList();
	}

}
