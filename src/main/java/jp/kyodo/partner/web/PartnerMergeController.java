package jp.kyodo.partner.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.partner.MergeChoices;
import jp.kyodo.partner.MergeChoices.Side;
import jp.kyodo.partner.MergePartners;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerDuplicates;
import jp.kyodo.partner.PartnerMerging;
import jp.kyodo.partner.PartnerUse;
import jp.kyodo.partner.PartnerUses;
import jp.kyodo.partner.web.PartnerTexts.FieldText;
import jp.kyodo.vocabulary.Vocabularies;
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

	private final PartnerMerging merging;

	private final PartnerDuplicates duplicates;

	private final PartnerComparison comparison;

	private final PartnerAccess access;

	private final PartnerUses uses;

	private final PartnerTexts texts;

	private final Vocabularies vocabularies;

	private final ChangeAttempts attempts;

	PartnerMergeController(PartnerMerging merging, PartnerDuplicates duplicates, PartnerComparison comparison,
			PartnerAccess access, PartnerUses uses, PartnerTexts texts, Vocabularies vocabularies,
			ChangeAttempts attempts) {
		this.merging = merging;
		this.duplicates = duplicates;
		this.comparison = comparison;
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
	 * Shows both side by side, or leads back to the first one where the code of the other
	 * one was mistyped.
	 * @param a the one that stays unless the other is chosen
	 */
	@GetMapping("/staff/partners/merge")
	String compare(@RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b, Model model,
			RedirectAttributes redirect) {
		this.access.requireChange();
		String first = this.access.partner(a.strip()).code();
		if (b.isBlank()) {
			return backTo(first, redirect, "partner.merge.no-code");
		}
		try {
			model.addAttribute("page", this.comparison.page(this.comparison.two(first, b)));
			return PartnerComparison.VIEW;
		}
		catch (NotFoundException ex) {
			return backTo(first, redirect,
					first.equals(b.strip()) ? "partner.refused.merge-itself" : "partner.refused.no-partner", b.strip());
		}
		catch (ConflictException ex) {
			return backTo(first, redirect, ex.messageKey(), ex.arguments());
		}
	}

	private static String backTo(String code, RedirectAttributes redirect, String messageKey, Object... arguments) {
		Flash.warning(redirect, messageKey, arguments);
		redirect.addAttribute("code", code);
		return "redirect:/staff/partners/{code}";
	}

	@PostMapping("/staff/partners/merge/confirm")
	String confirm(@RequestParam MultiValueMap<String, String> form, Model model) {
		this.access.requireChange();
		PartnerComparison.Two two = this.comparison.two(text(form, "staying"), text(form, "leaving"));
		PartnerDetail staying = two.staying();
		PartnerDetail leaving = two.leaving();
		Map<String, Side> sides = sides(form);
		List<FieldText> result = this.texts
			.of(new MergeChoices(sides).of(staying.content(), leaving.content()), this.vocabularies.all())
			.stream()
			.filter((field) -> !field.text().isEmpty())
			.toList();
		model.addAttribute("page",
				new ConfirmPage(staying, leaving, text(form, "stayingVersion"), text(form, "leavingVersion"),
						choices(sides), result, this.uses.of(leaving.id()).size(),
						this.uses.meetings(leaving.id(), staying.id())));
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
		model.addAttribute("page", this.comparison.afterMerging(this.comparison.two(staying, leaving), sides, outcome));
		return PartnerComparison.VIEW;
	}

	private static Map<String, Side> sides(MultiValueMap<String, String> form) {
		Map<String, Side> sides = new HashMap<>();
		form.forEach((name, values) -> {
			for (Side side : Side.values()) {
				if (name.startsWith(PartnerComparison.CHOICE) && side.name().equals(values.get(0))) {
					sides.put(name.substring(PartnerComparison.CHOICE.length()), side);
				}
			}
		});
		return sides;
	}

	private static List<ChosenSide> choices(Map<String, Side> sides) {
		return sides.entrySet()
			.stream()
			.map((each) -> new ChosenSide(PartnerComparison.CHOICE + each.getKey(), each.getValue()))
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
	 * What will be done.
	 *
	 * @param result what the register will say
	 * @param uses how many things will refer to the one that stays instead of the other
	 * @param meetings in what both take part, so that one entry is left of two
	 */
	record ConfirmPage(PartnerDetail staying, PartnerDetail leaving, String stayingVersion, String leavingVersion,
			List<ChosenSide> choices, List<FieldText> result, int uses, List<PartnerUse.Meeting> meetings) {
	}

	/**
	 * A choice that is passed on.
	 */
	record ChosenSide(String name, Side side) {
	}

}
