package jp.kyodo.partner.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.partner.DistinctionLine;
import jp.kyodo.partner.MergeChoices.Side;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerDistinctions;
import jp.kyodo.partner.PartnerUses;
import jp.kyodo.partner.web.PartnerTexts.FieldText;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.ConflictException;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows two partners side by side, so that staff decide whether they are the same.
 */
@Component
class PartnerComparison {

	static final String VIEW = "partner/merge";

	/** What the names of the choices begin with. */
	static final String CHOICE = "choice-";

	/** Fields of several values, which can also be put together. */
	private static final Set<String> SEVERAL = Set.of("types", "fields");

	private final PartnerAccess access;

	private final PartnerUses uses;

	private final PartnerDistinctions distinctions;

	private final PartnerTexts texts;

	private final Vocabularies vocabularies;

	PartnerComparison(PartnerAccess access, PartnerUses uses, PartnerDistinctions distinctions, PartnerTexts texts,
			Vocabularies vocabularies) {
		this.access = access;
		this.uses = uses;
		this.distinctions = distinctions;
		this.texts = texts;
		this.vocabularies = vocabularies;
	}

	/** The partners of two codes, both of which may be merged. */
	Two two(String stayingCode, String leavingCode) {
		PartnerDetail staying = mergeable(stayingCode.strip());
		if (leavingCode.strip().equals(staying.code())) {
			throw new NotFoundException("partner.refused.merge-itself");
		}
		return new Two(staying, mergeable(leavingCode.strip()));
	}

	private PartnerDetail mergeable(String code) {
		PartnerDetail partner = this.access.partner(code);
		String mergedInto = partner.mergedInto();
		if (mergedInto != null) {
			throw new ConflictException("partner.merged-already", code, mergedInto);
		}
		return partner;
	}

	/** The page with nothing chosen yet but what only one of them knows. */
	MergePage page(Two two) {
		return page(two, Map.of(), ChangeOutcome.none(), "", ChangeOutcome.none());
	}

	/** The page after the merging was refused. */
	MergePage afterMerging(Two two, Map<String, Side> sides, ChangeOutcome outcome) {
		return page(two, sides, outcome, "", ChangeOutcome.none());
	}

	/** The page after it was refused to note that they are not the same. */
	MergePage afterDistinguishing(Two two, String reason, ChangeOutcome outcome) {
		return page(two, Map.of(), ChangeOutcome.none(), reason, outcome);
	}

	private MergePage page(Two two, Map<String, Side> sides, ChangeOutcome outcome, String reason,
			ChangeOutcome distinguishing) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		List<FieldText> own = this.texts.of(two.staying().content(), words);
		List<FieldText> other = this.texts.of(two.leaving().content(), words);
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
		return new MergePage(two.staying(), two.leaving(), differing, same, this.uses.of(two.staying().id()).size(),
				this.uses.of(two.leaving().id()).size(),
				this.distinctions.between(two.staying().id(), two.leaving().id()).orElse(null), outcome, reason,
				distinguishing);
	}

	/**
	 * Two partners that are compared.
	 *
	 * @param staying the one that stays if they are merged
	 * @param leaving the one that becomes part of it
	 */
	record Two(PartnerDetail staying, PartnerDetail leaving) {
	}

	/**
	 * Two partners side by side.
	 *
	 * @param differing fields in which they differ
	 * @param same what both say alike
	 * @param stayingUses how many things refer to the one that stays
	 * @param leavingUses how many things refer to the other one
	 * @param distinction what was said about them not being the same, or null
	 * @param outcome why they were not merged
	 * @param reason what was typed as the reason why they are not the same
	 * @param distinguishing why that was not noted
	 */
	record MergePage(PartnerDetail staying, PartnerDetail leaving, List<MergeField> differing, List<FieldText> same,
			int stayingUses, int leavingUses, @Nullable DistinctionLine distinction, ChangeOutcome outcome,
			String reason, ChangeOutcome distinguishing) {
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

}
