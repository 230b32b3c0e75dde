package jp.kyodo.project.document;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The list of one year's projects as one publication: how many there are, by bureau and
 * ward office. It changes whenever one of them does, so that a correction of the list is
 * seen.
 *
 * @param shape number of this shape
 * @param year the fiscal year
 * @param total how many projects
 * @param bureaus how many each bureau or ward office has, in 建制順
 * @param content hash of all projects of the list
 */
public record ProjectListDocument(int shape, FiscalYear year, int total, List<Bureau> bureaus, String content) {

	/** The shape that is written today. */
	public static final int SHAPE = 1;

	/** The kind under which lists are published. */
	public static final String KIND = "project-list";

	/** The code of the list within its year. */
	public static final String CODE = "list";

	public ProjectListDocument {
		bureaus = List.copyOf(bureaus);
	}

	/** How many projects ward offices are in charge of. */
	public int ofWardOffices() {
		return this.bureaus.stream().filter(Bureau::ward).mapToInt(Bureau::count).sum();
	}

	/** How many projects bureaus are in charge of. */
	public int ofBureaus() {
		return this.total - ofWardOffices();
	}

	/**
	 * A bureau or ward office.
	 *
	 * @param code its code
	 * @param name what it was called
	 * @param ward whether it is a ward office (区役所)
	 * @param count how many projects its departments are in charge of
	 */
	public record Bureau(String code, String name, boolean ward, int count) {
	}

}
