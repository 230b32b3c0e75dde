package jp.kyodo.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.text.SearchKey;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

/**
 * Changes the lists of words. Within a list whatever somebody may write for a word -
 * code, label, other spelling - leads to one word only. Who may change them is decided by
 * the caller.
 */
@Service
@Transactional
public class VocabularyService {

	private static final int STEP = 10;

	private final VocabularyTermRepository terms;

	private final ObjectProvider<TermUse> uses;

	private final JdbcClient jdbc;

	VocabularyService(VocabularyTermRepository terms, ObjectProvider<TermUse> uses, JdbcClient jdbc) {
		this.terms = terms;
		this.uses = uses;
		this.jdbc = jdbc;
	}

	/** Adds a word; refused when its code, label or a spelling is taken. */
	public void add(AddTerm command) {
		List<VocabularyTerm> present = lock(command.vocabulary());
		ChangeCheck check = new ChangeCheck("vocabulary.field.");
		check.that(present.stream().noneMatch((term) -> term.code().equals(command.code())), "code",
				"vocabulary.refused.code-taken", command.code());
		check(command.vocabulary(), command.code(), command.content(), present, check);
		this.terms.saveAndFlush(new VocabularyTerm(command.vocabulary(), command.code(), command.content(),
				place(command.content(), null, present)));
	}

	/** Changes what is said about a word, its years included. */
	public void change(ChangeTerm command) {
		List<VocabularyTerm> present = lock(command.vocabulary());
		VocabularyTerm term = find(present, command.code());
		StaleChangeException.refuseUnlessCurrent("term " + command.code(), command.version(), term.version());
		check(command.vocabulary(), command.code(), command.content(), present, new ChangeCheck("vocabulary.field."));
		term.describe(command.content(), place(command.content(), term, present));
		this.terms.flush();
	}

	/** Removes a word that nothing refers to; others can only be ended. */
	public void remove(Vocabulary vocabulary, String code) {
		VocabularyTerm term = find(lock(vocabulary), code);
		if (this.uses.stream().anyMatch((use) -> use.refersTo(vocabulary, code))) {
			throw RefusedChangeException.of("", "vocabulary.refused.in-use", term.label());
		}
		this.terms.delete(term);
		this.terms.flush();
	}

	// two changes of a list at once could each overlook the spelling that the other adds
	private List<VocabularyTerm> lock(Vocabulary vocabulary) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:list, 4))")
			.param("list", vocabulary.name())
			.query((row, number) -> true)
			.single();
		return this.terms.findByListOrderBySortOrderAscCodeAsc(vocabulary);
	}

	private static VocabularyTerm find(List<VocabularyTerm> present, String code) {
		return present.stream()
			.filter((term) -> term.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("vocabulary.not-found", code));
	}

	private static void check(Vocabulary vocabulary, String code, TermContent content, List<VocabularyTerm> present,
			ChangeCheck check) {
		Map<SearchKey, String> taken = new HashMap<>();
		present.stream().filter((term) -> !term.code().equals(code)).forEach((term) -> {
			term.aliases().forEach((alias) -> taken.put(SearchKey.of(alias), term.label()));
			taken.put(SearchKey.of(term.code()), term.label());
			taken.put(SearchKey.of(term.label()), term.label());
		});
		// a code is read like any other spelling
		refuseIfTaken(check, "code", code, taken);
		refuseIfTaken(check, "label", content.label(), taken);
		content.aliases().forEach((alias) -> refuseIfTaken(check, "aliases", alias, taken));
		check.that(vocabulary.takes(content.canonical()), "canonical", "vocabulary.refused.canonical");
		check.done();
	}

	/** Names the other word only where it is called differently. */
	private static void refuseIfTaken(ChangeCheck check, String field, String spelling, Map<SearchKey, String> taken) {
		String word = taken.get(SearchKey.of(spelling));
		if (word != null) {
			check.that(!word.equals(spelling), field, "vocabulary.refused.label-taken", spelling);
			check.that(false, field, "vocabulary.refused.spelling-taken", spelling, word);
		}
	}

	private static int place(TermContent content, @Nullable VocabularyTerm present, List<VocabularyTerm> others) {
		if (content.order() != null) {
			return content.order();
		}
		if (present != null) {
			return present.sortOrder();
		}
		return others.isEmpty() ? STEP : others.get(others.size() - 1).sortOrder() + STEP;
	}

}
