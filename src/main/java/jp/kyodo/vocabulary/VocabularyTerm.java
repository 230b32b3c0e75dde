package jp.kyodo.vocabulary;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A word of a list. List and code never change, since registers and published documents
 * refer to them.
 */
@Entity
@Audited
class VocabularyTerm {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vocabulary_term_seq")
	@SequenceGenerator(name = "vocabulary_term_seq", sequenceName = "vocabulary_term_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	@Enumerated(EnumType.STRING)
	private Vocabulary list;

	private String code;

	private String label;

	private String definition;

	private @Nullable String canonical;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> aliases;

	private int sortOrder;

	private int fromYear;

	private @Nullable Integer untilYear;

	protected VocabularyTerm() {
	}

	VocabularyTerm(Vocabulary list, String code, TermContent content, int sortOrder) {
		this.list = list;
		this.code = code;
		describe(content, sortOrder);
	}

	int version() {
		return this.version;
	}

	String code() {
		return this.code;
	}

	String label() {
		return this.label;
	}

	List<String> aliases() {
		return this.aliases;
	}

	int sortOrder() {
		return this.sortOrder;
	}

	final void describe(TermContent content, int sortOrder) {
		this.label = content.label();
		this.definition = content.definition();
		this.canonical = content.canonical();
		if (!content.aliases().equals(this.aliases)) {
			this.aliases = List.copyOf(content.aliases());
		}
		this.sortOrder = sortOrder;
		this.fromYear = content.from().value();
		FiscalYear until = content.until();
		this.untilYear = (until != null) ? (Integer) until.value() : null;
	}

}
