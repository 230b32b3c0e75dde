package jp.kyodo.partner.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

/**
 * The partners of a form in their order, and what is looked for. Read from the parameters
 * one by one, since a name may hold a comma.
 *
 * @param rows the partners
 * @param words what stands in the field that looks for partners
 */
public record ChosenPartners(List<ChosenPartner> rows, String words) {

	/** The names of the parameters. */
	static final String CODE = "partnerCode";

	static final String NAME = "partnerName";

	static final String ROLE = "partnerRoleCode";

	static final String TYPE = "partnerTypeCode";

	static final String WORDS = "partnerSearch";

	private static final int MOST_ROWS = 200;

	public ChosenPartners {
		rows = List.copyOf(rows);
	}

	/** Nobody yet. */
	public static ChosenPartners none() {
		return of(List.of());
	}

	/** Those that are kept already. */
	public static ChosenPartners of(List<ChosenPartner> rows) {
		return new ChosenPartners(rows, "");
	}

	/** Those that a form sends. */
	public static ChosenPartners read(MultiValueMap<String, String> parameters) {
		List<ChosenPartner> rows = new ArrayList<>();
		int size = Math.min(MOST_ROWS, parameters.getOrDefault(NAME, List.of()).size());
		for (int index = 0; index < size; index++) {
			rows.add(new ChosenPartner(at(parameters, CODE, index), at(parameters, NAME, index),
					at(parameters, ROLE, index), at(parameters, TYPE, index)));
		}
		return new ChosenPartners(rows, Objects.requireNonNullElse(parameters.getFirst(WORDS), "").strip());
	}

	/** The fields of the partners, as {@link #read} takes them. */
	public Map<String, List<String>> fields() {
		return Map.of(CODE, this.rows.stream().map(ChosenPartner::code).toList(), NAME,
				this.rows.stream().map(ChosenPartner::name).toList(), ROLE,
				this.rows.stream().map(ChosenPartner::role).toList(), TYPE,
				this.rows.stream().map(ChosenPartner::type).toList());
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	private boolean includes(String code) {
		return this.rows.stream().anyMatch((row) -> row.code().equals(code));
	}

	/**
	 * The same with one more, unless it stands there already; what was looked for is
	 * found.
	 */
	ChosenPartners with(ChosenPartner partner) {
		List<ChosenPartner> changed = new ArrayList<>(this.rows);
		if (partner.isNew() || !includes(partner.code())) {
			changed.add(partner);
		}
		return of(changed);
	}

	ChosenPartners without(int index) {
		List<ChosenPartner> changed = new ArrayList<>(this.rows);
		if (index >= 0 && index < changed.size()) {
			changed.remove(index);
		}
		return new ChosenPartners(changed, this.words);
	}

	ChosenPartners up(int index) {
		List<ChosenPartner> changed = new ArrayList<>(this.rows);
		if (index >= 1 && index < changed.size()) {
			changed.add(index - 1, changed.remove(index));
		}
		return new ChosenPartners(changed, this.words);
	}

	/** One a line, to compare two forms. */
	@Override
	public String toString() {
		return this.rows.stream().map(ChosenPartner::toString).collect(Collectors.joining("\n"));
	}

	private static String at(MultiValueMap<String, String> parameters, String name, int index) {
		List<String> values = parameters.getOrDefault(name, List.of());
		return (index < values.size()) ? Objects.requireNonNullElse(values.get(index), "").strip() : "";
	}

}
