package jp.kyodo.project.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the partners that a file names and the register lacks, each once.
 */
final class NewPartners {

	private final Map<String, Found> found = new LinkedHashMap<>();

	/**
	 * Adds a partner that a row names.
	 * @return what it would be registered as: the first row that says so counts
	 */
	Found add(String key, String name, List<String> types, int row) {
		return this.found.merge(key, new Found(key, name, types, row),
				(known, found) -> known.types().isEmpty() ? new Found(key, known.name(), types, known.row()) : known);
	}

	Collection<Found> all() {
		return this.found.values();
	}

	/**
	 * A partner that would be registered.
	 *
	 * @param key key of its name
	 * @param name its name
	 * @param types kinds, codes of PARTNER_TYPE; empty if the file says nothing
	 * @param row number of the first row with it
	 */
	record Found(String key, String name, List<String> types, int row) {
	}

}
