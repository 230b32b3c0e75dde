package jp.kyodo.partner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A partner as lists of projects name it.
 *
 * @param name the name as it is written there, at most 200 characters
 * @param typeCodes kinds of partner, words of PARTNER_TYPE; none is その他
 * @param wardCode the ward, or null
 */
public record NamedPartner(String name, List<String> typeCodes, @Nullable String wardCode) {

	public NamedPartner {
		typeCodes = List.copyOf(typeCodes);
	}

}
