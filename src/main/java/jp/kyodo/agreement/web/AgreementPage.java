package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementPaper;
import jp.kyodo.agreement.PartnersAsSigned.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An agreement for the staff.
 *
 * @param agreement as the register has it
 * @param shown as citizens would see it
 * @param published number of the current revision, or null where it is not published
 * @param changed whether the register differs from what is published
 * @param asSigned that its partners stay as they were signed, or null
 * @param papers the papers with their lengths in words
 * @param mayChange whether the person may change it
 * @param mayPublish whether the person may publish it
 * @param today the day of its state
 */
record AgreementPage(AgreementDetail agreement, AgreementShown shown, @Nullable Integer published, boolean changed,
		@Nullable Decision asSigned, List<PaperLine> papers, boolean mayChange, boolean mayPublish, String today) {

	/**
	 * A paper in the list.
	 *
	 * @param paper the paper
	 * @param size its length in words
	 */
	record PaperLine(AgreementPaper paper, String size) {
	}

}
