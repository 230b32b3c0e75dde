package jp.kyodo.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.kyodo.agreement.AgreementState;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.document.AgreementDocument;

/**
 * An agreement as citizens see it, with what is said about its term on a day.
 *
 * @param document what is published
 * @param term for how long it holds, in words
 * @param notice until when notice is given, in words; may be empty
 * @param state the name of its state
 * @param tone the tone of the state
 * @param standing how it stands, in a sentence
 * @param day the day for which that is said
 * @param partnersWithPage codes of the partners that have a page
 * @param papers the papers with their lengths in words
 */
record AgreementShown(AgreementDocument document, String term, String notice, String state, String tone,
		String standing, LocalDate day, Set<String> partnersWithPage, List<Paper> papers) {

	/**
	 * An agreement as it is shown on a day.
	 * @param papers hashes of the papers that can still be had
	 */
	static AgreementShown of(AgreementDocument document, AgreementTerm term, LocalDate day,
			Set<String> partnersWithPage, Set<String> papers, AgreementWords words) {
		AgreementState state = term.stateOn(day);
		return new AgreementShown(document, words.term(term), words.notice(term), words.state(state),
				AgreementWords.tone(state), words.standing(term, day), day, partnersWithPage,
				document.papers()
					.stream()
					.map((paper) -> new Paper(paper.sha256(), paper.fileName(), AgreementWords.size(paper.size()),
							papers.contains(paper.sha256())))
					.toList());
	}

	/**
	 * A paper as the page names it.
	 *
	 * @param sha256 hash of its content
	 * @param fileName under which it is saved
	 * @param size its length in words
	 * @param available whether it can still be had, or was taken away since
	 */
	record Paper(String sha256, String fileName, String size, boolean available) {
	}

}
