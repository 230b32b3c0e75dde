package jp.kyodo.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of agreements. Who may change it is decided by the caller.
 */
@Service
@Transactional
public class AgreementService {

	private final AgreementRepository agreements;

	private final AgreementPartners partners;

	private final AgreementAchievementRepository achievements;

	private final Vocabularies vocabularies;

	private final EntityManager entities;

	AgreementService(AgreementRepository agreements, AgreementPartners partners,
			AgreementAchievementRepository achievements, Vocabularies vocabularies, EntityManager entities) {
		this.agreements = agreements;
		this.partners = partners;
		this.achievements = achievements;
		this.vocabularies = vocabularies;
		this.entities = entities;
	}

	/**
	 * Enters an agreement.
	 * @return its code
	 */
	public String sign(SignAgreement command) {
		checkCodes(command.content());
		String code = (command.code() != null) ? givenCode(command.code()) : nextCode();
		Agreement agreement = this.agreements.saveAndFlush(new Agreement(code, command.content()));
		this.partners.give(agreement.id(), command.content().partners());
		this.entities.flush();
		return code;
	}

	/**
	 * Changes what an agreement says. Its code stays.
	 */
	public void change(ChangeAgreement command) {
		Agreement agreement = agreement(command.code());
		StaleChangeException.refuseUnlessCurrent("agreement " + command.code(), command.version(), agreement.version());
		checkCodes(command.content());
		agreement.describe(command.content());
		if (this.partners.give(agreement.id(), command.content().partners())) {
			// who typed from the former partners learns that they have changed
			this.entities.lock(agreement, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
		}
		this.entities.flush();
	}

	/**
	 * Records what was done in a year; without any bullet the year is taken away.
	 */
	public void record(RecordAchievements command) {
		Agreement agreement = agreement(command.code());
		Optional<AgreementAchievement> recorded = this.achievements.findByAgreementIdAndFiscalYear(agreement.id(),
				command.year().value());
		StaleChangeException.refuseUnlessCurrent("achievements of " + command.code() + " in " + command.year(),
				command.version(), recorded.map(AgreementAchievement::version).orElse(RecordAchievements.NONE));
		if (recorded.isEmpty() && !command.items().isEmpty()) {
			this.achievements.save(new AgreementAchievement(agreement, command.year(), command.items()));
		}
		else if (recorded.isPresent() && command.items().isEmpty()) {
			this.achievements.delete(recorded.get());
		}
		else {
			recorded.ifPresent((achievement) -> achievement.record(command.items()));
		}
		this.entities.flush();
	}

	private String givenCode(String given) {
		ChangeCheck check = new ChangeCheck("agreement.field.");
		String code = check.code("code", given);
		check.done();
		if (this.agreements.existsByCode(code)) {
			throw RefusedChangeException.of("code", "agreement.refused.code-taken", code);
		}
		return code;
	}

	private String nextCode() {
		String code;
		do {
			Number number = (Number) this.entities.createNativeQuery("SELECT nextval('agreement_code_seq')")
				.getSingleResult();
			code = "A%05d".formatted(number.longValue());
		}
		while (this.agreements.existsByCode(code));
		return code;
	}

	/** Wards and fields must stand in the lists of the city. */
	private void checkCodes(AgreementContent content) {
		Map<Vocabulary, Terms> lists = this.vocabularies.all();
		ChangeCheck check = new ChangeCheck("agreement.field.");
		checkCodes(check, "wards", content.wardCodes(), Objects.requireNonNull(lists.get(Vocabulary.WARD)));
		checkCodes(check, "fields", content.fieldCodes(), Objects.requireNonNull(lists.get(Vocabulary.FIELD)));
		check.done();
	}

	private static void checkCodes(ChangeCheck check, String field, List<String> codes, Terms terms) {
		for (String code : codes) {
			check.that(terms.find(code).isPresent(), field, "agreement.refused.unknown-code", check.label(field), code);
		}
	}

	private Agreement agreement(String code) {
		return this.agreements.findByCode(code).orElseThrow(() -> new NotFoundException("agreement.not-found", code));
	}

}
