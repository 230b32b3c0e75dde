package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.KeptInput;
import org.jspecify.annotations.Nullable;

/**
 * The form of an agreement; without a code it is a new one.
 *
 * @param partners the partners, and who was found
 * @param partnerTypes what kind of partner a new one can be
 * @param kept what was typed before and not saved
 */
record AgreementFormPage(@Nullable String code, AgreementForm form, PartnerStep partners, List<Choice> partnerTypes,
		List<Choice> departments, List<Choice> wards, List<Choice> fields, List<Choice> kinds, ChangeOutcome outcome,
		List<Difference> differences, KeptInput<BegunAgreement> kept) {

	AgreementFormPage with(KeptInput<BegunAgreement> before) {
		return new AgreementFormPage(this.code, this.form, this.partners, this.partnerTypes, this.departments,
				this.wards, this.fields, this.kinds, this.outcome, this.differences, before);
	}

}
