package jp.kyodo.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.Yen;
import jp.kyodo.text.TextCheck;
import jp.kyodo.text.TextFinding;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.RefusedChangeException.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Notes what is wrong with one project, the first problem of each field.
 */
final class ProjectCheck {

	private static final int LONGEST_TEXT = 2_000;

	private final ProjectContent content;

	private final RuleContext facts;

	private final List<Problem> problems = new ArrayList<>();

	private final Set<String> fields = new HashSet<>();

	ProjectCheck(ProjectContent content, RuleContext facts) {
		this.content = content;
		this.facts = facts;
	}

	ProjectContent content() {
		return this.content;
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * Notes a problem unless the condition holds. The sentence gets the field's label as
	 * its first argument.
	 */
	void that(boolean condition, String field, String messageKey, @Nullable String... arguments) {
		if (!condition && this.fields.add(field)) {
			List<Object> all = new ArrayList<>();
			all.add(label(field));
			for (String argument : arguments) {
				all.add((argument != null) ? argument : "");
			}
			this.problems.add(new Problem(field, messageKey, List.copyOf(all)));
		}
	}

	void required(String field, String text) {
		that(!text.isEmpty(), field, "web.change.required");
	}

	/** A text of one line. */
	void line(String field, String text, int maxLength) {
		characters(field, text, maxLength);
		that(text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0, field, "web.change.control");
	}

	/** A text of several lines. */
	void text(String field, String text) {
		characters(field, text, LONGEST_TEXT);
	}

	/** Codes of the terms that are used in the year. */
	void codes(String field, Vocabulary vocabulary, Collection<String> codes) {
		for (String code : codes) {
			that(this.facts.isUsed(vocabulary, code), field, "project.refused.term",
					this.facts.terms(vocabulary).label(code), this.facts.year().toString());
		}
	}

	/** An amount of yen that may be unknown. */
	void amount(String field, @Nullable Long yen) {
		that(yen == null || (yen >= 0 && yen <= Yen.LIMIT), field, "project.refused.amount");
	}

	private void characters(String field, String text, int maxLength) {
		for (TextFinding finding : TextCheck.upTo(maxLength).check(text)) {
			if (finding instanceof TextFinding.TooLong) {
				that(false, field, "web.change.length", String.valueOf(maxLength));
			}
			else {
				that(!finding.isBlocking(), field, "web.change.control");
			}
		}
	}

	private static Object label(String field) {
		return new DefaultMessageSourceResolvable(new String[] { ProjectRules.LABELS + field }, field);
	}

}
