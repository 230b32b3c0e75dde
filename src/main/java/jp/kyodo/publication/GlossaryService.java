package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.GlossaryRefusedException.Problem;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the glossary. In any year a term has at most one definition.
 */
@Service
public class GlossaryService {

	private static final int LONGEST_TERM = 100;

	private static final int LONGEST_READING = 200;

	private static final int LONGEST_DEFINITION = 2000;

	private final GlossaryRepository entries;

	private final PublicationStamp stamp;

	private final JdbcClient jdbc;

	GlossaryService(GlossaryRepository entries, PublicationStamp stamp, JdbcClient jdbc) {
		this.entries = entries;
		this.stamp = stamp;
		this.jdbc = jdbc;
	}

	/**
	 * Adds a term, or the definition of a term from a year on in which it has none.
	 * @return key of the entry
	 * @throws GlossaryRefusedException if something is missing, or if the term has a
	 * definition in one of these years already
	 */
	@Transactional
	public long create(CreateTerm command) {
		refuse(problems(command.term(), command.reading(), command.definition()));
		String term = command.term().strip();
		refuseOverlap(term, command.from(), null, null);
		GlossaryEntry entry = new GlossaryEntry(term, command.reading(), command.definition().strip(), command.from());
		this.stamp.advance();
		return this.entries.saveAndFlush(entry).id();
	}

	/**
	 * Puts reading and definition right for all years of an entry.
	 * @throws ObjectOptimisticLockingFailureException if somebody has changed it since
	 * @throws GlossaryRefusedException if something is missing
	 */
	@Transactional
	public void change(ChangeTerm command) {
		refuse(problems(command.reading(), command.definition()));
		GlossaryEntry entry = find(command.id(), command.version());
		entry.reword(command.reading(), command.definition().strip());
		this.stamp.advance();
		this.entries.saveAndFlush(entry);
	}

	/**
	 * Sets the last year of an entry, or takes its end back.
	 * @param version the version that was seen
	 * @param last the last year, or {@code null} for no end
	 * @throws ObjectOptimisticLockingFailureException if somebody has changed it since
	 * @throws GlossaryRefusedException if the years make no sense
	 */
	@Transactional
	public void end(long id, int version, @Nullable FiscalYear last) {
		GlossaryEntry entry = find(id, version);
		refuseOverlap(entry.term(), entry.from(), last, entry);
		entry.end(last);
		this.stamp.advance();
		this.entries.saveAndFlush(entry);
	}

	private GlossaryEntry find(long id, int version) {
		GlossaryEntry entry = this.entries.findById(id)
			.orElseThrow(() -> new NotFoundException("publication.glossary.not-found"));
		if (entry.view().version() != version) {
			throw new ObjectOptimisticLockingFailureException(GlossaryEntry.class, id);
		}
		return entry;
	}

	private void refuseOverlap(String term, FiscalYear from, @Nullable FiscalYear last, @Nullable GlossaryEntry self) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:term, 1))")
			.param("term", term)
			.query((row, number) -> true)
			.single();
		if (this.entries.findByTerm(term).stream().anyMatch((other) -> other != self && other.overlaps(from, last))) {
			throw new GlossaryRefusedException((self == null) ? "term" : "untilYear",
					"publication.glossary.refused.overlap");
		}
	}

	/**
	 * Returns what is wrong with the wording of a new term, for a form that has other
	 * errors too.
	 */
	public List<Problem> problems(String term, String reading, String definition) {
		List<Problem> problems = new ArrayList<>();
		checkLength(term, "term", LONGEST_TERM, problems);
		problems.addAll(problems(reading, definition));
		return problems;
	}

	private static List<Problem> problems(String reading, String definition) {
		List<Problem> problems = new ArrayList<>();
		checkLength(reading, "reading", LONGEST_READING, problems);
		if (problems.isEmpty() && !Readings.isReading(reading)) {
			problems.add(new Problem("reading", "publication.glossary.refused.reading"));
		}
		checkLength(definition, "definition", LONGEST_DEFINITION, problems);
		return problems;
	}

	private static void checkLength(String text, String field, int longest, List<Problem> problems) {
		if (text.isBlank()) {
			problems.add(new Problem(field, "publication.glossary.refused.missing-" + field));
		}
		else if (text.strip().length() > longest) {
			problems.add(new Problem(field, "publication.glossary.refused.too-long-" + field));
		}
	}

	private static void refuse(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new GlossaryRefusedException(problems);
		}
	}

	/**
	 * The command to add a term.
	 *
	 * @param term the term
	 * @param reading how it is read, in kana
	 * @param definition what it means
	 * @param from the first year in which it holds
	 */
	public record CreateTerm(String term, String reading, String definition, FiscalYear from) {
	}

	/**
	 * The command to put a term's wording right.
	 *
	 * @param id key of the entry
	 * @param version the version that was seen
	 * @param reading how it is read, in kana
	 * @param definition what it means
	 */
	public record ChangeTerm(long id, int version, String reading, String definition) {
	}

}
