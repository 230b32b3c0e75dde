package jp.kyodo.partner.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.partner.CorporateNumber;
import jp.kyodo.partner.Disclosed;
import jp.kyodo.partner.PartnerContact;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerDates;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what the register says about a partner field by field, as staff read it.
 */
@Component
class PartnerTexts {

	private final MessageSource messages;

	PartnerTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** All fields in the order of the form; what is not known is empty. */
	List<FieldText> of(PartnerContent content, Map<Vocabulary, Terms> words) {
		List<FieldText> texts = new ArrayList<>();
		PartnerDates dates = content.dates();
		PartnerContact contact = content.contact();
		CorporateNumber number = content.corporateNumber();
		String ward = content.wardCode();
		Integer households = content.households();
		texts.add(new FieldText("name", content.name()));
		texts.add(new FieldText("reading", content.reading()));
		texts.add(new FieldText("types",
				String.join("、", words.get(Vocabulary.PARTNER_TYPE).labels(content.typeCodes()))));
		texts.add(new FieldText("corporateNumber", (number != null) ? number.value() : ""));
		texts.add(new FieldText("ward", (ward != null) ? words.get(Vocabulary.WARD).label(ward) : ""));
		texts.add(new FieldText("fields", String.join("、", words.get(Vocabulary.FIELD).labels(content.fieldCodes()))));
		texts.add(new FieldText("introduction", content.introduction()));
		texts.add(new FieldText("website", content.website()));
		texts.add(new FieldText("registrationNumber", content.registrationNumber()));
		texts.add(day("registeredOn", dates.registeredOn()));
		texts.add(day("certifiedOn", dates.certifiedOn()));
		texts.add(day("approvedOn", dates.approvedOn()));
		texts.add(day("approvedUntil", dates.approvedUntil()));
		texts.add(day("designatedOn", dates.designatedOn()));
		texts.add(day("designatedUntil", dates.designatedUntil()));
		texts.add(day("establishedOn", dates.establishedOn()));
		texts.add(day("endedOn", dates.endedOn()));
		texts.add(new FieldText("households",
				(households != null) ? text("partner.households", String.valueOf(households)) : ""));
		texts.add(disclosed("representative", contact.representative()));
		texts.add(disclosed("address", contact.address()));
		texts.add(disclosed("telephone", contact.telephone()));
		texts.add(disclosed("email", contact.email()));
		texts.add(new FieldText("note", content.note()));
		texts.add(new FieldText("shown", text(content.shown() ? "partner.shown.yes" : "partner.shown.no")));
		return texts;
	}

	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	private FieldText disclosed(String field, Disclosed given) {
		if (given.text().isEmpty()) {
			return new FieldText(field, "");
		}
		return new FieldText(field, text(given.isPublic() ? "partner.public" : "partner.private", given.text()));
	}

	private static FieldText day(String field, @Nullable LocalDate day) {
		return new FieldText(field, (day != null) ? JapaneseDates.day(day) : "");
	}

	/**
	 * What stands in a field.
	 *
	 * @param field name of the field
	 * @param text as people read it
	 */
	record FieldText(String field, String text) {

		public String labelKey() {
			return "partner.field." + this.field;
		}

	}

}
