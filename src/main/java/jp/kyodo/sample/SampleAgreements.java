package jp.kyodo.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kyodo.agreement.AgreementPublisher;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementService;
import jp.kyodo.agreement.RecordAchievements;
import jp.kyodo.agreement.SignAgreement;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.sample.SampleAgreementList.SampleAgreement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters and publishes the sample city's agreements, those that are not there yet.
 */
@Component
class SampleAgreements {

	/** So many are one transaction. */
	private static final int AT_ONCE = 50;

	private final AgreementService agreements;

	private final AgreementQueries register;

	private final AgreementPublisher publisher;

	private final TransactionOperations transaction;

	SampleAgreements(AgreementService agreements, AgreementQueries register, AgreementPublisher publisher,
			TransactionOperations transaction) {
		this.agreements = agreements;
		this.register = register;
		this.publisher = publisher;
		this.transaction = transaction;
	}

	void enter(List<SampleAgreement> all, StaffMember planning) {
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			List<Integer> places = IntStream.range(first, Math.min(first + AT_ONCE, all.size())).boxed().toList();
			this.transaction.executeWithoutResult((status) -> enter(places, all, planning));
		}
	}

	private void enter(List<Integer> places, List<SampleAgreement> all, StaffMember planning) {
		List<Integer> missing = places.stream().filter((place) -> this.register.find(code(place)).isEmpty()).toList();
		missing.forEach((place) -> enter(code(place), all.get(place)));
		this.publisher.publishNew(missing.stream().map(SampleAgreements::code).toList(), planning);
	}

	private void enter(String code, SampleAgreement agreement) {
		this.agreements.sign(new SignAgreement(code, agreement.content()));
		for (Map.Entry<Integer, List<String>> year : agreement.achievements().entrySet()) {
			this.agreements.record(new RecordAchievements(code, new FiscalYear(year.getKey()), year.getValue(),
					RecordAchievements.NONE));
		}
	}

	private static String code(int place) {
		return "S%04d".formatted(place + 1);
	}

}
