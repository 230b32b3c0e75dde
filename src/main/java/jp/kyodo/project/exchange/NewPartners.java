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

	void add(String key, String name, List<String> types, int row) {
		Found known = this.found.get(key);
		if (known == null) {
			this.found.put(key, new Found(key, name, types, row));
		}
		else if (known.types().isEmpty() && !types.isEmpty()) {
			this.found.put(key, new Found(key, known.name(), types, known.row()));
		}
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
