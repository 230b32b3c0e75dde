package jp.kyodo.partner.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kyodo.partner.DistinctionChange;
import jp.kyodo.partner.MembershipLine;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerChange;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerHistory;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerUse;
import jp.kyodo.partner.PartnerUses;
import jp.kyodo.partner.web.PartnerTexts.FieldText;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows one partner to staff: what the register says, what refers to it, and its history.
 */
@Controller
class StaffPartnerController {

	private final PartnerAccess access;

	private final PartnerQueries queries;

	private final PartnerUses uses;

	private final PartnerHistory history;

	private final MembershipQueries memberships;

	private final PartnerTexts texts;

	private final Vocabularies vocabularies;

	StaffPartnerController(PartnerAccess access, PartnerQueries queries, PartnerUses uses, PartnerHistory history,
			MembershipQueries memberships, PartnerTexts texts, Vocabularies vocabularies) {
		this.access = access;
		this.queries = queries;
		this.uses = uses;
		this.history = history;
		this.memberships = memberships;
		this.texts = texts;
		this.vocabularies = vocabularies;
	}

	@GetMapping("/staff/partners/{code}")
	String show(@PathVariable String code, Model model) {
		PartnerDetail partner = this.access.partner(code);
		List<String> formerCodes = this.queries.codesOf(code).stream().filter((other) -> !other.equals(code)).toList();
		List<FieldText> known = this.texts.of(partner.content(), this.vocabularies.all())
			.stream()
			.filter((field) -> !field.text().isEmpty())
			.toList();
		model.addAttribute("page", new StaffPartnerPage(partner, known, formerCodes, this.uses.of(partner.id()),
				this.memberships.ofPartner(partner.id()), this.access.mayChange() && partner.mergedInto() == null));
		return "partner/staff-partner";
	}

	@GetMapping("/staff/partners/{code}/history")
	String history(@PathVariable String code, Model model) {
		PartnerDetail partner = this.access.partner(code);
		model.addAttribute("page", new PartnerHistoryPage(partner, changes(this.history.of(partner.id())),
				this.history.distinctionsOf(partner.id())));
		return "partner/history";
	}

	private List<ChangeLine> changes(List<PartnerChange> states) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		List<ChangeLine> lines = new ArrayList<>();
		for (int index = 0; index < states.size(); index++) {
			PartnerChange after = states.get(index);
			PartnerChange before = (index + 1 < states.size()) ? states.get(index + 1) : null;
			lines.add(new ChangeLine(after.at(), after.by(), before == null, after.mergedInto(),
					(before != null) ? changed(before, after, words) : List.of()));
		}
		return lines;
	}

	private List<ChangedField> changed(PartnerChange before, PartnerChange after, Map<Vocabulary, Terms> words) {
		List<FieldText> old = this.texts.of(before.content(), words);
		List<FieldText> now = this.texts.of(after.content(), words);
		List<ChangedField> changed = new ArrayList<>();
		for (int index = 0; index < now.size(); index++) {
			if (!now.get(index).equals(old.get(index))) {
				changed.add(new ChangedField(now.get(index).labelKey(), old.get(index).text(), now.get(index).text()));
			}
		}
		return changed;
	}

	/**
	 * One partner for staff.
	 */
	record StaffPartnerPage(PartnerDetail partner, List<FieldText> fields, List<String> formerCodes,
			List<PartnerUse.Use> uses, List<MembershipLine> memberships, boolean mayChange) {
	}

	/**
	 * The history of a partner.
	 */
	record PartnerHistoryPage(PartnerDetail partner, List<ChangeLine> changes, List<DistinctionChange> distinctions) {
	}

	/**
	 * A change in the history.
	 *
	 * @param by who made it, null for the system
	 */
	record ChangeLine(Instant at, @Nullable String by, boolean isFirst, @Nullable String mergedInto,
			List<ChangedField> fields) {
	}

	/**
	 * A field that was changed.
	 */
	record ChangedField(String labelKey, String before, String after) {
	}

}
