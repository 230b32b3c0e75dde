package jp.kyodo.partner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A partner as projects and agreements refer to it.
 *
 * @param id its key inside
 * @param code its business code
 * @param name its present name
 * @param typeCodes kinds of partner, codes of the vocabulary PARTNER_TYPE
 * @param wardCode the ward it mainly works in, or null
 * @param shown whether citizens may see its page
 */
public record PartnerReference(long id, String code, String name, List<String> typeCodes, @Nullable String wardCode,
		boolean shown) {

	public PartnerReference {
		typeCodes = List.copyOf(typeCodes);
	}

}
