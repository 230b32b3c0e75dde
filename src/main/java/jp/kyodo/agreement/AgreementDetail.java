package jp.kyodo.agreement;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Everything that the register holds about an agreement.
 *
 * @param id its key inside
 * @param code its code
 * @param content what it says
 * @param version the version of what it says
 * @param achievements what was done, the latest year first
 * @param papers the papers that stand with it, the latest first
 */
public record AgreementDetail(long id, String code, AgreementContent content, int version,
		List<Achievement> achievements, List<AgreementPaper> papers) {

	public AgreementDetail {
		achievements = List.copyOf(achievements);
		papers = List.copyOf(papers);
	}

	/**
	 * For how long it holds.
	 */
	public AgreementTerm term() {
		return this.content.term();
	}

	/**
	 * The achievements of one year.
	 *
	 * @param year the fiscal year
	 * @param items bullets
	 * @param version their version
	 */
	public record Achievement(FiscalYear year, List<String> items, int version) {

		public Achievement {
			items = List.copyOf(items);
		}

	}

}
