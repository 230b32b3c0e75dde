package jp.kyodo.vocabulary;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * Keeps the words of all lists.
 */
interface VocabularyTermRepository extends Repository<VocabularyTerm, Long> {

	VocabularyTerm saveAndFlush(VocabularyTerm term);

	void delete(VocabularyTerm term);

	void flush();

	List<VocabularyTerm> findByListOrderBySortOrderAscCodeAsc(Vocabulary list);

}
