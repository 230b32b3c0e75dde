package jp.kyodo.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.kyodo.fiscal.FiscalYear;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A term of the glossary with its definition, for the years in which that holds.
 */
@Entity
@Audited
@Table(name = "glossary_term")
class GlossaryEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "glossary_term_seq")
	@SequenceGenerator(name = "glossary_term_seq", sequenceName = "glossary_term_seq", allocationSize = 50)
	private @Nullable Long id;

	private String term;

	private String reading;

	private String definition;

	private int fromYear;

	private @Nullable Integer untilYear;

	@Version
	private int version;

	GlossaryEntry(String term, String reading, String definition, FiscalYear from) {
		this.term = term;
		this.reading = Readings.normalised(reading);
		this.definition = definition;
		this.fromYear = from.value();
	}

	@SuppressWarnings("NullAway.Init")
	protected GlossaryEntry() {
	}

	/**
	 * Puts the wording right for all its years.
	 */
	void reword(String newReading, String newDefinition) {
		this.reading = Readings.normalised(newReading);
		this.definition = newDefinition;
	}

	/**
	 * Lets the term hold for the last time in a year, or again without an end.
	 * @param last the last year, or {@code null} for no end
	 */
	void end(@Nullable FiscalYear last) {
		if (last != null && last.value() < this.fromYear) {
			throw new GlossaryRefusedException("untilYear", "publication.glossary.refused.end-before-beginning");
		}
		this.untilYear = (last != null) ? last.value() : null;
	}

	boolean overlaps(FiscalYear from, @Nullable FiscalYear last) {
		return (last == null || this.fromYear <= last.value())
				&& (this.untilYear == null || from.value() <= this.untilYear);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The term has not been stored yet");
		}
		return this.id;
	}

	String term() {
		return this.term;
	}

	FiscalYear from() {
		return new FiscalYear(this.fromYear);
	}

	@Nullable FiscalYear last() {
		return (this.untilYear != null) ? new FiscalYear(this.untilYear) : null;
	}

	GlossaryEntryView view() {
		return new GlossaryEntryView(id(), this.version, this.term, this.reading, this.definition, from(), last());
	}

}
