package jp.kyodo.project.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the public page of a project shows, with the words of its own year.
 * Every output is made from it alone.
 *
 * @param shape number of this shape, for readers of old revisions
 * @param year the fiscal year
 * @param code code of the project, the same in all years
 * @param name its name in this year
 * @param reading its reading in hiragana; empty if unknown
 * @param purpose why it is done
 * @param summary what is done
 * @param department the department in charge with its path, as named in that year
 * @param issue the policy issue that it serves, or null
 * @param program the program (事務事業) that it belongs to, or null
 * @param cityWide whether it is for the whole city
 * @param wards where it is done; empty when city-wide or unknown
 * @param fields fields of activity
 * @param forms forms of collaboration
 * @param formOther what the form その他 is; empty otherwise
 * @param involvements how citizens can take part
 * @param partners with whom, in the order of the list
 * @param proposedBy CITIZENS, CITY, or null if unknown
 * @param origin NEW, CONVERTED, or null if unknown
 * @param startsOn first day of the project, or null if unknown
 * @param endsOn last day, or null if open
 * @param budget budget of the year, null if unknown
 * @param settlement settled amount of the year, null if unknown
 * @param cityRole what the city does
 * @param partnerRole what the partners do
 * @param results what came of it
 * @param counts numbers with their precision
 * @param followsRule whether it follows the 協働型事業のルール, null if not checked
 * @param principles principles of collaboration that were checked
 * @param contact whom to ask
 * @param casebook whether it stands in the casebook
 * @param lessons what others can learn from it
 * @param pictures pictures that may be shown
 * @param withdrawn why it was taken out of the list after it had been published, or null
 * while it stands in it
 */
public record ProjectDocument(int shape, FiscalYear year, String code, String name, String reading, String purpose,
		String summary, Named department, @Nullable Named issue, @Nullable Named program, boolean cityWide,
		List<Named> wards, List<Named> fields, List<Named> forms, String formOther, List<Named> involvements,
		List<Partner> partners, @Nullable String proposedBy, @Nullable String origin, @Nullable LocalDate startsOn,
		@Nullable LocalDate endsOn, @Nullable Yen budget, @Nullable Yen settlement, String cityRole, String partnerRole,
		String results, List<Counted> counts, @Nullable Boolean followsRule, List<Named> principles, String contact,
		boolean casebook, String lessons, List<Picture> pictures, @Nullable String withdrawn) {

	/** The shape that is written today. */
	public static final int SHAPE = 1;

	/** The kind under which projects are published. */
	public static final String KIND = "project";

	public ProjectDocument {
		wards = copy(wards);
		fields = copy(fields);
		forms = copy(forms);
		involvements = copy(involvements);
		partners = copy(partners);
		counts = copy(counts);
		principles = copy(principles);
		pictures = copy(pictures);
	}

	/** An older shape may lack a list. */
	private static <T> List<T> copy(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/**
	 * A document that stands in the list.
	 */
	public ProjectDocument(int shape, FiscalYear year, String code, String name, String reading, String purpose,
			String summary, Named department, @Nullable Named issue, @Nullable Named program, boolean cityWide,
			List<Named> wards, List<Named> fields, List<Named> forms, String formOther, List<Named> involvements,
			List<Partner> partners, @Nullable String proposedBy, @Nullable String origin, @Nullable LocalDate startsOn,
			@Nullable LocalDate endsOn, @Nullable Yen budget, @Nullable Yen settlement, String cityRole,
			String partnerRole, String results, List<Counted> counts, @Nullable Boolean followsRule,
			List<Named> principles, String contact, boolean casebook, String lessons, List<Picture> pictures) {
		this(shape, year, code, name, reading, purpose, summary, department, issue, program, cityWide, wards, fields,
				forms, formOther, involvements, partners, proposedBy, origin, startsOn, endsOn, budget, settlement,
				cityRole, partnerRole, results, counts, followsRule, principles, contact, casebook, lessons, pictures,
				null);
	}

	/**
	 * The same, taken out of the list.
	 * @param reason why
	 */
	public ProjectDocument withdrawn(String reason) {
		return new ProjectDocument(this.shape, this.year, this.code, this.name, this.reading, this.purpose,
				this.summary, this.department, this.issue, this.program, this.cityWide, this.wards, this.fields,
				this.forms, this.formOther, this.involvements, this.partners, this.proposedBy, this.origin,
				this.startsOn, this.endsOn, this.budget, this.settlement, this.cityRole, this.partnerRole, this.results,
				this.counts, this.followsRule, this.principles, this.contact, this.casebook, this.lessons,
				this.pictures, reason);
	}

	/**
	 * A coded thing with the name that it had.
	 *
	 * @param code its code
	 * @param name what it was called
	 */
	public record Named(String code, String name) {
	}

	/**
	 * A partner of the project.
	 *
	 * @param code its code in the register of partners
	 * @param name its name in this year's list
	 * @param types kinds of partner
	 * @param role its role, or null if nothing is said
	 */
	public record Partner(String code, String name, List<Named> types, @Nullable Named role) {

		public Partner {
			types = List.copyOf(types);
		}

		/** What it is and does, in one line; empty if nothing is known. */
		public String described() {
			return Stream.concat(this.types.stream(), Stream.ofNullable(this.role))
				.map(Named::name)
				.collect(Collectors.joining("、"));
		}

	}

	/**
	 * A number of the project.
	 *
	 * @param label what was counted, such as 参加者
	 * @param value the number with its precision and unit
	 */
	public record Counted(String label, CountedValue value) {
	}

	/**
	 * A picture.
	 *
	 * @param sha256 hash of its content, by which it is fetched
	 * @param caption what stands below it
	 * @param alternative what it shows, for those who do not see it
	 */
	public record Picture(String sha256, String caption, String alternative) {
	}

}
