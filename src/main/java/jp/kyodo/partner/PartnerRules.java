package jp.kyodo.partner;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.kyodo.vocabulary.CanonicalPartnerType;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeCheck;

/**
 * What must hold of everything that is written into the register of partners.
 */
final class PartnerRules {

	static final String LABELS = "partner.field.";

	/** Words that stand in the addresses of the pages in place of a code. */
	static final Set<String> RESERVED = Set.of("distinctions", "duplicates", "memberships", "merge", "show");

	private static final int MAX_HOUSEHOLDS = 9_999_999;

	private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s/?#@<>\"\\\\]+\\.[^\\s<>\"\\\\]+");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

	private static final Pattern TELEPHONE = Pattern.compile("(?:\\D*\\d){6}.*");

	private static final Pattern READING = Pattern.compile("[\\p{IsHiragana}ー・\\s0-9A-Za-z&.,()~-]*");

	private PartnerRules() {
	}

	/** The texts stripped and in order, and what is wrong with them noted. */
	static PartnerContent checked(PartnerContent content, ChangeCheck check) {
		String name = check.line("name", content.name(), 200);
		check.that(name.isEmpty() || !PartnerName.key(name).isEmpty(), "name", "partner.refused.name");
		String reading = hiragana(check.optionalLine("reading", content.reading(), 400));
		check.that(READING.matcher(reading).matches(), "reading", "partner.refused.reading");
		check.that(!content.typeCodes().isEmpty(), "types", "partner.refused.no-type");
		String introduction = check.text("introduction", content.introduction(), 2000);
		String website = check.optionalLine("website", content.website(), 500);
		check.that(website.isEmpty() || WEBSITE.matcher(website).matches(), "website", "partner.refused.website");
		String registrationNumber = check.optionalLine("registrationNumber", content.registrationNumber(), 50);
		PartnerDates dates = content.dates();
		inOrder(dates.establishedOn(), dates.endedOn(), "endedOn", "partner.refused.ended-before", check);
		check.that(dates.approvedUntil() == null || dates.approvedOn() != null, "approvedOn",
				"partner.refused.approved-on");
		inOrder(dates.approvedOn(), dates.approvedUntil(), "approvedUntil", "partner.refused.until-before", check);
		check.that(dates.designatedUntil() == null || dates.designatedOn() != null, "designatedOn",
				"partner.refused.designated-on");
		inOrder(dates.designatedOn(), dates.designatedUntil(), "designatedUntil", "partner.refused.until-before",
				check);
		Integer households = content.households();
		check.that(households == null || (households >= 0 && households <= MAX_HOUSEHOLDS), "households",
				"partner.refused.households");
		PartnerContact contact = checked(content.contact(), check);
		String note = check.text("note", content.note(), 2000);
		return new PartnerContent(name, reading, distinct(content.typeCodes()), content.corporateNumber(),
				content.wardCode(), distinct(content.fieldCodes()), introduction, website, registrationNumber, dates,
				households, contact, note, content.shown());
	}

	/**
	 * Kinds, ward and fields are words of the city's lists, or those that the partner has
	 * already; and only an NPO法人 has the days of one.
	 */
	static void checkWords(PartnerContent content, @Nullable PartnerContent before, Map<Vocabulary, Terms> words,
			ChangeCheck check) {
		Terms types = words.get(Vocabulary.PARTNER_TYPE);
		check.that(areKnown(content.typeCodes(), (before != null) ? before.typeCodes() : List.of(), types), "types",
				"partner.refused.type");
		check.that(
				content.wardCode() == null || (before != null && content.wardCode().equals(before.wardCode()))
						|| words.get(Vocabulary.WARD).find(content.wardCode()).isPresent(),
				"ward", "partner.refused.ward");
		check.that(areKnown(content.fieldCodes(), (before != null) ? before.fieldCodes() : List.of(),
				words.get(Vocabulary.FIELD)), "fields", "partner.refused.field");
		boolean isNpo = content.typeCodes()
			.stream()
			.flatMap((code) -> types.find(code).stream())
			.map(Term::canonical)
			.anyMatch(CanonicalPartnerType.NPO.name()::equals);
		check.that(isNpo || !content.dates().concernNpo(), "types", "partner.refused.npo-dates");
	}

	private static PartnerContact checked(PartnerContact contact, ChangeCheck check) {
		Disclosed representative = line("representative", contact.representative(), 100, check);
		Disclosed address = line("address", contact.address(), 300, check);
		Disclosed telephone = line("telephone", contact.telephone(), 50, check);
		check.that(telephone.text().isEmpty() || TELEPHONE.matcher(telephone.text()).matches(), "telephone",
				"partner.refused.telephone");
		Disclosed email = line("email", contact.email(), 254, check);
		check.that(email.text().isEmpty() || EMAIL.matcher(email.text()).matches(), "email", "partner.refused.email");
		return new PartnerContact(representative, address, telephone, email);
	}

	private static Disclosed line(String field, Disclosed given, int maxLength, ChangeCheck check) {
		return new Disclosed(check.optionalLine(field, given.text(), maxLength), given.isPublic());
	}

	private static void inOrder(@Nullable LocalDate first, @Nullable LocalDate last, String field, String messageKey,
			ChangeCheck check) {
		check.that(first == null || last == null || !last.isBefore(first), field, messageKey);
	}

	private static boolean areKnown(List<String> codes, List<String> before, Terms terms) {
		return codes.stream().allMatch((code) -> before.contains(code) || terms.find(code).isPresent());
	}

	private static List<String> distinct(List<String> codes) {
		return new ArrayList<>(new LinkedHashSet<>(codes));
	}

	/** Katakana of any width are taken too. */
	private static String hiragana(String reading) {
		StringBuilder text = new StringBuilder();
		Normalizer.normalize(reading, Normalizer.Form.NFKC)
			.codePoints()
			.map((codePoint) -> (codePoint >= 'ァ' && codePoint <= 'ヶ') ? codePoint - 0x60 : codePoint)
			.forEach(text::appendCodePoint);
		return text.toString();
	}

}
