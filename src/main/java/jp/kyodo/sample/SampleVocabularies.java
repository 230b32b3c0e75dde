package jp.kyodo.sample;

import org.springframework.stereotype.Component;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.sample.VocabularyFile.WardEntry;
import jp.kyodo.vocabulary.AddTerm;
import jp.kyodo.vocabulary.TermContent;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.vocabulary.VocabularyService;

/**
 * Enters the sample city's wards; the other lists are those that every city begins with.
 */
@Component
class SampleVocabularies {

	private final VocabularyService vocabularies;

	SampleVocabularies(VocabularyService vocabularies) {
		this.vocabularies = vocabularies;
	}

	void enter(VocabularyFile file) {
		for (WardEntry ward : file.wards()) {
			this.vocabularies.add(new AddTerm(Vocabulary.WARD, ward.code(),
					new TermContent(ward.name(), "", null, ward.aliases(), null, new FiscalYear(ward.from()), null)));
		}
	}

}
