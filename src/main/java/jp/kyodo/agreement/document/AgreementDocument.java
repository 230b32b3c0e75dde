package jp.kyodo.agreement.document;

import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the public page of an agreement shows, with the words that held when it
 * was published. How it stands with the agreement is not among it, since that changes
 * with the day. Why an agreement was terminated is told to staff only.
 *
 * @param shape number of this shape, for readers of old revisions
 * @param code its code
 * @param title its title
 * @param comprehensive whether it is 包括協定, otherwise 個別協定
 * @param department the department in charge with its path, as named at the publication
 * @param cityWide whether it is for the whole city
 * @param wards wards that it is about
 * @param fields fields of activity
 * @param summary what it is about
 * @param partners with whom, in their order
 * @param signedOn when it was signed
 * @param startsOn the first day
 * @param endsOn the last day before any renewal, or null
 * @param renewalMonths months of each renewal, or null
 * @param noticeMonths months before the end until which notice is given, or null
 * @param terminatedOn the last day where it was ended otherwise, or null
 * @param achievements what was done, the latest year first
 * @param papers papers that citizens may have
 */
public record AgreementDocument(int shape, String code, String title, boolean comprehensive, Named department,
		boolean cityWide, List<Named> wards, List<Named> fields, String summary, List<Partner> partners,
		LocalDate signedOn, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Integer renewalMonths,
		@Nullable Integer noticeMonths, @Nullable LocalDate terminatedOn, List<Achievement> achievements,
		List<Paper> papers) {

	/** The shape that is written today. */
	public static final int SHAPE = 1;

	/** The kind under which agreements are published. */
	public static final String KIND = "agreement";

	public AgreementDocument {
		wards = List.copyOf(wards);
		fields = List.copyOf(fields);
		partners = List.copyOf(partners);
		achievements = List.copyOf(achievements);
		papers = List.copyOf(papers);
	}

	/**
	 * The same with other partners.
	 */
	public AgreementDocument with(List<Partner> others) {
		return new AgreementDocument(this.shape, this.code, this.title, this.comprehensive, this.department,
				this.cityWide, this.wards, this.fields, this.summary, others, this.signedOn, this.startsOn, this.endsOn,
				this.renewalMonths, this.noticeMonths, this.terminatedOn, this.achievements, this.papers);
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
	 * A partner of the agreement.
	 *
	 * @param code its code in the register of partners
	 * @param name its name when the agreement was signed
	 * @param types kinds of partner
	 */
	public record Partner(String code, String name, List<Named> types) {

		public Partner {
			types = List.copyOf(types);
		}

	}

	/**
	 * What was done in a year.
	 *
	 * @param year the fiscal year
	 * @param items bullets
	 */
	public record Achievement(FiscalYear year, List<String> items) {

		public Achievement {
			items = List.copyOf(items);
		}

	}

	/**
	 * A paper.
	 *
	 * @param sha256 hash of its content, by which it is fetched
	 * @param fileName under which it is saved
	 * @param size its length in bytes
	 */
	public record Paper(String sha256, String fileName, long size) {
	}

}
