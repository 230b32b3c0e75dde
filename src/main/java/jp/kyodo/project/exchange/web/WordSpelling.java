package jp.kyodo.project.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jp.kyodo.project.exchange.ImportMapping;
import jp.kyodo.vocabulary.ChangeTerm;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.TermContent;
import jp.kyodo.vocabulary.TermDetail;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.vocabulary.VocabularyService;

import org.springframework.stereotype.Component;

/**
 * Keeps the words of a file as other spellings of the city's words, so that the next file
 * is understood without asking.
 */
@Component
class WordSpelling {

	private static final int MOST = 50;

	/** A sign means in each list what its legend says. */
	private static final Pattern SIGN = Pattern.compile(".|[0-9０-９]{1,2}|[(（].[)）]");

	private final Vocabularies vocabularies;

	private final VocabularyService service;

	WordSpelling(Vocabularies vocabularies, VocabularyService service) {
		this.vocabularies = vocabularies;
		this.service = service;
	}

	void remember(Map<String, Map<String, String>> meanings) {
		meanings.forEach((list, words) -> {
			if (Arrays.stream(Vocabulary.values()).anyMatch((vocabulary) -> vocabulary.name().equals(list))) {
				words.forEach((word, code) -> remember(Vocabulary.valueOf(list), word, code));
			}
		});
	}

	private void remember(Vocabulary list, String word, String code) {
		boolean special = code.equals(ImportMapping.OTHER) || code.equals(ImportMapping.LEFT_OUT)
				|| code.equals(ImportMapping.CITY_WIDE);
		if (special || SIGN.matcher(word).matches() || word.length() > 100
				|| this.vocabularies.of(list).called(word).isPresent()) {
			return;
		}
		this.vocabularies.details(list)
			.stream()
			.filter((detail) -> detail.term().code().equals(code) && detail.term().aliases().size() < MOST)
			.findFirst()
			.ifPresent((detail) -> this.service.change(change(list, detail, word)));
	}

	private static ChangeTerm change(Vocabulary list, TermDetail detail, String word) {
		Term term = detail.term();
		List<String> aliases = new ArrayList<>(term.aliases());
		aliases.add(word);
		return new ChangeTerm(list, term.code(), new TermContent(term.label(), term.definition(), term.canonical(),
				aliases, detail.order(), term.from(), term.until()), detail.version());
	}

}
