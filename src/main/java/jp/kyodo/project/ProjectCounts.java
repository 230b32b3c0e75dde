package jp.kyodo.project;

import java.math.BigDecimal;
import java.util.List;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.fiscal.Precision;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes numbers with their precision into the one column in which they are kept, and
 * reads them again.
 */
public final class ProjectCounts {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final ObjectReader STORED = JSON.readerFor(new TypeReference<List<Stored>>() {
	});

	private static final String NONE = "[]";

	private ProjectCounts() {
	}

	/**
	 * The numbers as JSON: {@code [{label, value, precision, unit}]}.
	 */
	public static String write(List<ProjectCount> counts) {
		return JSON.writeValueAsString(counts.stream().map(Stored::of).toList());
	}

	/**
	 * Reads what {@link #write} wrote.
	 */
	public static List<ProjectCount> read(String json) {
		if (json.equals(NONE)) {
			return List.of();
		}
		List<Stored> counts = STORED.readValue(json);
		return counts.stream().map(Stored::count).toList();
	}

	private record Stored(String label, BigDecimal value, Precision precision, String unit) {

		static Stored of(ProjectCount count) {
			return new Stored(count.label(), count.value().value(), count.value().precision(), count.value().unit());
		}

		ProjectCount count() {
			return new ProjectCount(this.label, new CountedValue(this.value, this.precision, this.unit));
		}

	}

}
