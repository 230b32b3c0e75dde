package jp.kyodo.publication;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps the terms of the glossary.
 */
interface GlossaryRepository extends Repository<GlossaryEntry, Long> {

	GlossaryEntry saveAndFlush(GlossaryEntry entry);

	Optional<GlossaryEntry> findById(long id);

	List<GlossaryEntry> findByTerm(String term);

}
