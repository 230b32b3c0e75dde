package jp.kyodo.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentInTree;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Offers departments to choose from in forms, by their business codes.
 */
@Component
class DepartmentChoices {

	private final DepartmentQueries departments;

	private final MessageSource messages;

	private final Clock clock;

	DepartmentChoices(DepartmentQueries departments, MessageSource messages, Clock clock) {
		this.departments = departments;
		this.messages = messages;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * The departments that exist or are planned.
	 */
	List<Choice> present() {
		return this.departments.everKnown(today())
			.stream()
			.filter((each) -> !hasEnded(each))
			.map(this::choice)
			.toList();
	}

	/**
	 * Those and the ones that have ended.
	 */
	List<Choice> ever() {
		return this.departments.everKnown(today()).stream().map(this::choice).toList();
	}

	/**
	 * The key of the department that was chosen; null if none was, an error if there is
	 * no such one.
	 */
	@Nullable Long chosen(String field, @Nullable String code, FormAttempt attempt) {
		if (code == null || code.isBlank()) {
			return null;
		}
		OptionalLong id = this.departments.idOf(code);
		if (id.isEmpty()) {
			attempt.fail(field, "organization.department.choose");
			return null;
		}
		return id.getAsLong();
	}

	/**
	 * The keys of the departments that were chosen; an error if there is no such one.
	 */
	List<Long> chosen(String field, List<String> codes, FormAttempt attempt) {
		return codes.stream().map((code) -> chosen(field, code, attempt)).filter(Objects::nonNull).toList();
	}

	private boolean hasEnded(DepartmentInTree department) {
		return department.period().to() != null && department.period().to().isBefore(today());
	}

	private Choice choice(DepartmentInTree department) {
		String label = department.name().path();
		if (hasEnded(department)) {
			String lastDay = JapaneseDates.day(Objects.requireNonNull(department.period().to()));
			label = this.messages.getMessage("organization.department.ended", new Object[] { label, lastDay },
					Locale.JAPANESE);
		}
		return new Choice(department.name().code(), label);
	}

}
