package jp.kyodo.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jp.kyodo.agreement.AgreementState;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.fiscal.Period;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words for how long an agreement holds and how it stands on a day.
 */
@Component
class AgreementWords {

	private static final int MONTHS_OF_YEAR = 12;

	private static final long KILOBYTE = 1024;

	private final MessageSource messages;

	AgreementWords(MessageSource messages) {
		this.messages = messages;
	}

	/** 2013年4月1日～2014年3月31日（1年ごとに自動で更新） */
	String term(AgreementTerm term) {
		if (term.endsOn() == null) {
			return text("agreement.words.term.open", JapaneseDates.day(term.startsOn()));
		}
		String period = new Period(term.startsOn(), term.endsOn()).display();
		return (term.renewalMonths() != null)
				? text("agreement.words.term.renewing", period, months(term.renewalMonths())) : period;
	}

	/** How it stands on a day, in one sentence. */
	String standing(AgreementTerm term, LocalDate day) {
		AgreementState state = term.stateOn(day);
		LocalDate end = term.endOn(day);
		String ending = (end != null) ? JapaneseDates.day(end) : "";
		return switch (state) {
			case NOT_YET_IN_FORCE -> text("agreement.words.not-yet", JapaneseDates.day(term.startsOn()));
			case IN_FORCE ->
				(end != null) ? text("agreement.words.in-force", ending) : text("agreement.words.in-force.open");
			case RENEWED -> text("agreement.words.renewed", String.valueOf(term.renewalsOn(day)), ending);
			case EXPIRING ->
				text((term.lastDay() != null) ? "agreement.words.ending" : "agreement.words.renewing", ending);
			case ENDED, TERMINATED ->
				text((state == AgreementState.ENDED) ? "agreement.words.ended" : "agreement.words.terminated",
						JapaneseDates.day(Objects.requireNonNull(term.lastDay())));
		};
	}

	/** 終了の申し出は末日の3か月前まで; empty where nothing is agreed. */
	String notice(AgreementTerm term) {
		return (term.noticeMonths() != null) ? (term.noticeMonths() == 0) ? text("agreement.words.notice.end")
				: text("agreement.words.notice", String.valueOf(term.noticeMonths())) : "";
	}

	/** What comes next, and when: 終了を申し出る期限は2026年11月24日. */
	String deadline(AgreementTerm.Deadline deadline) {
		return text("agreement.deadline." + deadline.kind().name(), JapaneseDates.day(deadline.day()));
	}

	/** The first partner, and how many there are besides. */
	String partners(List<String> names) {
		return (names.size() == 1) ? names.get(0)
				: text("agreement.words.partners", names.get(0), String.valueOf(names.size() - 1));
	}

	String state(AgreementState state) {
		return text(state.messageKey());
	}

	/** The tone of the state's chip. */
	static String tone(AgreementState state) {
		return switch (state) {
			case IN_FORCE, RENEWED -> "success";
			case EXPIRING -> "warning";
			case NOT_YET_IN_FORCE -> "info";
			case ENDED, TERMINATED -> "";
		};
	}

	/** 1年, 6か月, 1年6か月. */
	String months(int months) {
		int years = months / MONTHS_OF_YEAR;
		int rest = months % MONTHS_OF_YEAR;
		if (rest == 0) {
			return text("agreement.words.years", String.valueOf(years));
		}
		return (years == 0) ? text("agreement.words.months", String.valueOf(rest))
				: text("agreement.words.years-and-months", String.valueOf(years), String.valueOf(rest));
	}

	/** A length such as 120KB or 1.5MB. */
	static String size(long bytes) {
		if (bytes < KILOBYTE * KILOBYTE) {
			return Math.max(1, bytes / KILOBYTE) + "KB";
		}
		return String.format(Locale.ROOT, "%.1fMB", bytes / (double) (KILOBYTE * KILOBYTE));
	}

	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
