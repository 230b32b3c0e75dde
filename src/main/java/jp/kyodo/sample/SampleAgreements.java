package jp.kyodo.sample;

import java.util.List;
import java.util.Map;

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
		for (int place = 0; place < all.size(); place++) {
			String code = code(place);
			SampleAgreement agreement = all.get(place);
			if (this.register.find(code).isEmpty()) {
				this.transaction.executeWithoutResult((status) -> enter(code, agreement, planning));
			}
		}
	}

	private void enter(String code, SampleAgreement agreement, StaffMember planning) {
		this.agreements.sign(new SignAgreement(code, agreement.content()));
		for (Map.Entry<Integer, List<String>> year : agreement.achievements().entrySet()) {
			this.agreements.record(new RecordAchievements(code, new FiscalYear(year.getKey()), year.getValue(),
					RecordAchievements.NONE));
		}
		this.publisher.publish(code, 0, null, planning);
	}

	private static String code(int place) {
		return "S%04d".formatted(place + 1);
	}

}
