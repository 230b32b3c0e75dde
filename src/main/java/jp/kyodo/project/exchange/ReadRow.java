package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.TableRow;
import jp.kyodo.intake.UnreadableCell;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it was understood, before it is compared with the register.
 */
final class ReadRow {

	private final int number;

	private final List<String> cells;

	private final List<UnreadableCell> unreadable;

	private final List<RowProblem> problems = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	private final List<Consumer<ProjectContentBuilder>> changes = new ArrayList<>();

	String code = "";

	@Nullable FiscalYear year;

	String name = "";

	/** The department under whose heading it stands. */
	String departmentHeading = "";

	String departmentCode = "";

	/** Whether it is no project but a sum, a note or a heading. */
	boolean isRemark;

	@Nullable List<RowPartner> partners;

	/** The partners as the register knows them, or null if the row says nothing. */
	@Nullable List<PartnerEntry> entries;

	@Nullable FixedWord decision;

	String endReason = "";

	/** Whether its form comes from the list as a whole, which may be one of several. */
	boolean addsForms;

	/** Whether was said already that the text of the form その他 is missing. */
	boolean asksForOther;

	/** How many of the problems concern which project and year it is. */
	int identityProblems;

	ReadRow(TableRow table) {
		this.number = table.number();
		this.cells = table.cells();
		this.unreadable = table.unreadable();
	}

	int number() {
		return this.number;
	}

	List<String> cells() {
		return this.cells;
	}

	/** The cells whose content is lost, also those of columns that are not read. */
	List<UnreadableCell> unreadable() {
		return this.unreadable;
	}

	boolean isUnreadable(int place) {
		return !this.unreadable.isEmpty() && this.unreadable.stream().anyMatch((cell) -> cell.column() == place);
	}

	List<RowProblem> problems() {
		return this.problems;
	}

	List<String> notes() {
		return this.notes;
	}

	/**
	 * Notes what the row says about the content.
	 */
	void sets(Consumer<ProjectContentBuilder> change) {
		this.changes.add(change);
	}

	void applyTo(ProjectContentBuilder content) {
		this.changes.forEach((change) -> change.accept(content));
	}

}
