package jp.kyodo.evaluation.output;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.Years;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts around a sheet that all outputs share: messages, years in the city’s style,
 * the line that says what a page or file is.
 */
@Component
public class SheetTexts {

	private final MessageSource messages;

	private final Years years;

	SheetTexts(MessageSource messages, Years years) {
		this.messages = messages;
		this.years = years;
	}

	public String of(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPAN);
	}

	public String year(FiscalYear year) {
		return this.years.display(year);
	}

	public String day(Instant moment) {
		return this.years.day(moment);
	}

	/**
	 * What every page of a sheet says at its head: 案 where it is one, year, code and
	 * name.
	 */
	public String runningHead(SheetEdition edition) {
		if (edition.isBlank()) {
			return blankName(edition);
		}
		String name = of("evaluation-output.head.sheet", year(edition.document().year()),
				edition.document().issueCode(), edition.document().issueName());
		return edition.isDraft() ? of("evaluation-output.head.draft", name) : name;
	}

	/**
	 * Which edition it is: its revision and the day of publication, or that it is a
	 * draft.
	 */
	public String editionNote(SheetEdition edition) {
		if (edition.isBlank()) {
			return of("evaluation-output.head.form-version", edition.document().form().code(),
					String.valueOf(edition.document().form().version()));
		}
		return (edition.revision() != null && edition.publishedAt() != null)
				? of("evaluation-output.head.revision", String.valueOf(edition.revision()), day(edition.publishedAt()))
				: of("evaluation-output.head.not-published");
	}

	/**
	 * The name of a sheet’s file without its ending.
	 */
	public String fileStem(SheetEdition edition) {
		if (edition.isBlank()) {
			return blankName(edition);
		}
		String stem = of("evaluation-output.file.sheet", String.valueOf(edition.document().year().value()),
				edition.document().issueCode(), edition.document().issueName());
		return edition.isDraft() ? of("evaluation-output.head.draft", stem) : stem;
	}

	private String blankName(SheetEdition edition) {
		return of("evaluation-output.head.blank", edition.document().form().name());
	}

	/**
	 * The words that say on a sheet that there is nothing; on the blank form their places
	 * stay empty, to be written in.
	 */
	public Set<String> nothing(SheetEdition edition) {
		return Set.of(of("evaluation.sheet.none"), of("evaluation.sheet.no-value"), of("evaluation.sheet.not-rated"),
				of("evaluation.direction.HIGHER"),
				of("indicator.reading.nothing", String.valueOf(edition.document().year().value())));
	}

}
