package jp.kyodo.partner.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.partner.MergeChoices;
import jp.kyodo.partner.MergeChoices.Side;
import jp.kyodo.partner.MergePartners;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerDuplicates;
import jp.kyodo.partner.PartnerMerging;
import jp.kyodo.partner.PartnerUses;
import jp.kyodo.partner.web.PartnerTexts.FieldText;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.ConflictException;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes one partner of two that are the same: shows both, asks field by field, and asks
 * once more before it is done, since it cannot be undone.
 */
@Controller
class PartnerMergeController {

	private static final int SIZE = 50;

	/** Fields of several values, which can also be put together. */
	private static final Set<String> SEVERAL = Set.of("types", "fields");

	private static final String CHOICE = "choice-";

	private final PartnerMerging merging;

	private final PartnerDuplicates duplicates;

	private final PartnerAccess access;

	private final PartnerUses uses;

	private final PartnerTexts texts;

	private final Vocabularies vocabularies;

	private final ChangeAttempts attempts;

	PartnerMergeController(PartnerMerging merging, PartnerDuplicates duplicates, PartnerAccess access, PartnerUses uses,
			PartnerTexts texts, Vocabularies vocabularies, ChangeAttempts attempts) {
		this.merging = merging;
		this.duplicates = duplicates;
		this.access = access;
		this.uses = uses;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.attempts = attempts;
	}

	@GetMapping("/staff/partners/duplicates")
	String duplicates(@RequestParam(required = false) @Nullable String page, Model model) {
		List<PartnerDuplicates.Pair> pairs = this.duplicates.pairs();
		Paging paging = PageRequestParameter.parse(page).paging(SIZE, pairs.size());
		model.addAttribute("page", new DuplicatesPage(pairs.subList((int) paging.offset(), (int) paging.to()), paging,
				this.access.mayChange()));
		return "partner/duplicates";
	}

	/**
	 * Shows both side by side.
	 * @param a the one that stays unless the other is chosen
	 */
	@GetMapping("/staff/partners/merge")
	String compare(@RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b, Model model) {
		this.access.requireChange();
		PartnerDetail staying = mergeable(a.strip());
		PartnerDetail leaving = other(staying, b.strip());
		return show(staying, leaving, Map.of(), ChangeOutcome.none(), model);
	}

	@PostMapping("/staff/partners/merge/confirm")
	String confirm(@RequestParam MultiValueMap<String, String> form, Model model) {
		this.access.requireChange();
		PartnerDetail staying = mergeable(text(form, "staying"));
		PartnerDetail leaving = other(staying, text(form, "leaving"));
		Map<String, Side> sides = sides(form);
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		List<FieldText> result = this.texts.of(new MergeChoices(sides).of(staying.content(), leaving.content()), words)
			.stream()
			.filter((field) -> !field.text().isEmpty())
			.toList();
		model.addAttribute("page", new ConfirmPage(staying, leaving, text(form, "stayingVersion"),
				text(form, "leavingVersion"), choices(sides), result, this.uses.of(leaving.id()).size()));
		return "partner/merge-confirm";
	}

	@PostMapping("/staff/partners/merge")
	String merge(@RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		String staying = text(form, "staying");
		String leaving = text(form, "leaving");
		Map<String, Side> sides = sides(form);
		ChangeOutcome outcome = this.attempts.attempt(form.getFirst("formToken"),
				() -> this.merging.merge(new MergePartners(staying, FormVersion.read(form.getFirst("stayingVersion")),
						leaving, FormVersion.read(form.getFirst("leavingVersion")), new MergeChoices(sides))));
		if (outcome.isDone()) {
			Flash.success(redirect, "partner.merge.done", leaving, staying);
			redirect.addAttribute("code", staying);
			return "redirect:/staff/partners/{code}";
		}
		PartnerDetail present = mergeable(staying);
		return show(present, other(present, leaving), sides, outcome, model);
	}

	private String show(PartnerDetail staying, PartnerDetail leaving, Map<String, Side> sides, ChangeOutcome outcome,
			Model model) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		List<FieldText> own = this.texts.of(staying.content(), words);
		List<FieldText> other = this.texts.of(leaving.content(), words);
		List<MergeField> differing = new ArrayList<>();
		List<FieldText> same = new ArrayList<>();
		for (int index = 0; index < own.size(); index++) {
			FieldText first = own.get(index);
			FieldText second = other.get(index);
			if (!first.equals(second)) {
				// what only one of them knows is kept
				Side usual = (first.text().isEmpty()) ? Side.LEAVING : Side.STAYING;
				differing.add(new MergeField(first.field(), first.text(), second.text(),
						SEVERAL.contains(first.field()), sides.getOrDefault(first.field(), usual)));
			}
			else if (!first.text().isEmpty()) {
				same.add(first);
			}
		}
		model.addAttribute("page", new MergePage(staying, leaving, differing, same, this.uses.of(staying.id()).size(),
				this.uses.of(leaving.id()).size(), outcome));
		return "partner/merge";
	}

	private PartnerDetail mergeable(String code) {
		PartnerDetail partner = this.access.partner(code);
		String mergedInto = partner.mergedInto();
		if (mergedInto != null) {
			throw new ConflictException("partner.merged-already", code, mergedInto);
		}
		return partner;
	}

	private PartnerDetail other(PartnerDetail partner, String code) {
		if (code.equals(partner.code())) {
			throw new NotFoundException("partner.refused.merge-itself");
		}
		return mergeable(code);
	}

	private static Map<String, Side> sides(MultiValueMap<String, String> form) {
		Map<String, Side> sides = new HashMap<>();
		form.forEach((name, values) -> {
			for (Side side : Side.values()) {
				if (name.startsWith(CHOICE) && side.name().equals(values.get(0))) {
					sides.put(name.substring(CHOICE.length()), side);
				}
			}
		});
		return sides;
	}

	private static List<ChosenSide> choices(Map<String, Side> sides) {
		return sides.entrySet()
			.stream()
			.map((each) -> new ChosenSide(CHOICE + each.getKey(), each.getValue()))
			.toList();
	}

	private static String text(MultiValueMap<String, String> form, String name) {
		String text = form.getFirst(name);
		return (text != null) ? text : "";
	}

	/**
	 * Partners that may be the same.
	 */
	record DuplicatesPage(List<PartnerDuplicates.Pair> pairs, Paging paging, boolean mayChange) {
	}

	/**
	 * Two partners side by side.
	 *
	 * @param differing fields in which they differ
	 * @param same what both say alike
	 * @param stayingUses how many things refer to the one that stays
	 * @param leavingUses how many things refer to the other one
	 */
	record MergePage(PartnerDetail staying, PartnerDetail leaving, List<MergeField> differing, List<FieldText> same,
			int stayingUses, int leavingUses, ChangeOutcome outcome) {
	}

	/**
	 * A field in which two partners differ.
	 */
	record MergeField(String field, String staying, String leaving, boolean several, Side side) {

		public String labelKey() {
			return "partner.field." + this.field;
		}

		public String name() {
			return CHOICE + this.field;
		}

	}

	/**
	 * What will be done.
	 *
	 * @param result what the register will say
	 * @param uses how many things will refer to the one that stays instead of the other
	 */
	record ConfirmPage(PartnerDetail staying, PartnerDetail leaving, String stayingVersion, String leavingVersion,
			List<ChosenSide> choices, List<FieldText> result, int uses) {
	}

	/**
	 * A choice that is passed on.
	 */
	record ChosenSide(String name, Side side) {
	}

}
