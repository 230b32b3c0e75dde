package jp.kyodo.vocabulary;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One of the lists of words that a city keeps. Their names stand in the table.
 */
public enum Vocabulary {

	/** 区: the code is the 標準地域コード (14131). */
	WARD,

	/** 分野. */
	FIELD,

	/** 協働の形態, each with a {@link CanonicalForm}. */
	FORM(CanonicalForm.values()),

	/** 団体の種別, each with a {@link CanonicalPartnerType}. */
	PARTNER_TYPE(CanonicalPartnerType.values()),

	/** 相手方の役割. */
	PARTNER_ROLE,

	/** 協働の原則. */
	PRINCIPLE,

	/** わたしの関わり方: how citizens can take part. */
	INVOLVEMENT;

	private final List<String> categories;

	Vocabulary(Enum<?>... categories) {
		this.categories = Arrays.stream(categories).map(Enum::name).toList();
	}

	/**
	 * The names of the common categories, by which words of different cities can be
	 * compared; none where the list has no such categories.
	 */
	public List<String> categories() {
		return this.categories;
	}

	/**
	 * Whether a word of this list may have that category: one of them where there are
	 * any, otherwise none.
	 */
	public boolean takes(@Nullable String category) {
		return (category != null) ? this.categories.contains(category) : this.categories.isEmpty();
	}

}
