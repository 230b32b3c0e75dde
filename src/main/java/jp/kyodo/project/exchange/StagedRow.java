package jp.kyodo.project.exchange;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.exchange.Register.KnownProject;
import org.jspecify.annotations.Nullable;

/**
 * A row that was compared with the register, as it waits to be written.
 *
 * @param number row number in the file, negative for a project that the file lacks
 * @param kind what it does
 * @param title name of the project
 * @param cells cells of the file
 * @param problems what is wrong
 * @param notes what one should know
 * @param changes what changes
 * @param present the project as it is now, or null if it is new
 * @param code code of the project, or null if it gets the next one
 * @param writesYear whether the content is written
 * @param writesPartners whether the partners are
 * @param end how the project ends or goes on again, or null if that stays
 * @param decision name of the decision in the survey, or null
 * @param year the fiscal year, or null if it could not be read
 * @param content the content, or null if it could not be read
 * @param departmentId key of the department
 * @param partners the partners
 */
record StagedRow(int number, RowKind kind, String title, List<String> cells, List<RowProblem> problems,
		List<String> notes, List<FieldChange> changes, @Nullable Present present, @Nullable String code,
		boolean writesYear, boolean writesPartners, @Nullable End end, @Nullable String decision,
		@Nullable FiscalYear year, @Nullable ProjectContent content, @Nullable Long departmentId,
		List<StagedPartner> partners) {

	/** A row that is no project. */
	static StagedRow remark(ReadRow row) {
		return new StagedRow(row.number(), RowKind.LEFT, row.name, row.cells(), List.of(), row.notes(), List.of(), null,
				null, false, false, null, null, null, null, null, List.of());
	}

	/**
	 * A project that is passed over.
	 * @param note says why
	 */
	static StagedRow left(ReadRow row, String code, String note) {
		return new StagedRow(row.number(), RowKind.LEFT, row.name, row.cells(), List.of(), List.of(note), List.of(),
				null, code, false, false, null, null, null, null, null, List.of());
	}

	/** A row that cannot be written, with its problems in the order of the columns. */
	static StagedRow error(ReadRow row) {
		return new StagedRow(row.number(), RowKind.ERROR, row.name, row.cells(),
				row.problems().stream().sorted(RowProblem.BY_COLUMN).toList(), row.notes(), List.of(), null, null,
				false, false, null, null, row.year, null, null, List.of());
	}

	/**
	 * A project that ends, without any content in its year.
	 * @param end how it ends, or null if it has ended so already
	 * @param changes what changes with that
	 */
	static StagedRow ending(ReadRow row, KnownProject project, @Nullable End end, List<FieldChange> changes) {
		return new StagedRow(row.number(), (end != null) ? RowKind.ENDED : RowKind.SAME, row.name, row.cells(),
				List.of(), row.notes(), changes, new Present(project.id(), project.version(), null, null),
				project.code(), false, false, end, "ENDED", row.year, null, null, List.of());
	}

	/**
	 * A project as the register has it.
	 *
	 * @param projectId its key
	 * @param projectVersion its version
	 * @param yearId key of its content in the year of the row, or null
	 * @param yearVersion version of that
	 */
	record Present(long projectId, int projectVersion, @Nullable Long yearId, @Nullable Integer yearVersion) {
	}

	/**
	 * How a project ends.
	 *
	 * @param lastYear the last year, or null if it goes on again
	 * @param reason why
	 */
	record End(@Nullable Integer lastYear, String reason) {
	}

	/**
	 * A partner of a row.
	 *
	 * @param partnerId key in the register, or null
	 * @param newKey key of the name of one that is not registered yet, or null
	 * @param name its name in the list
	 * @param roleCode its role, or null
	 */
	record StagedPartner(@Nullable Long partnerId, @Nullable String newKey, String name, @Nullable String roleCode) {
	}

}
