package jp.kyodo.evaluation.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was understood of the fields that somebody typed into a section.
 *
 * @param fields the fields in the form in which they are saved
 * @param problems why they cannot be saved; none when they can
 * @param understood for each field that was typed differently from how it is saved
 * (full-width digits, a unit, commas): the value as understood
 */
public record SectionReading(Map<String, String> fields, List<FieldProblem> problems, Map<String, String> understood) {

	public SectionReading {
		fields = new LinkedHashMap<>(fields);
		problems = List.copyOf(problems);
		understood = Map.copyOf(understood);
	}

	public boolean isUsable() {
		return this.problems.isEmpty();
	}

}
