package jp.kyodo.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.kyodo.fiscal.CountedInput;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectCount;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProposedBy;
import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Understands what is typed into the form of a project.
 */
final class ProjectFormReader {

	private final ProjectForm form;

	private final ChangeCheck check;

	/**
	 * Reads a form.
	 * @param check notes what cannot be read
	 */
	ProjectFormReader(ProjectForm form, ChangeCheck check) {
		this.form = form;
		this.check = check;
	}

	/**
	 * Reads what was typed.
	 * @param entries the partners of the rows, those that were new entered
	 */
	ProjectContent content(List<PartnerEntry> entries) {
		return ProjectContent.of(this.form.text("name"), this.form.text("department"))
			.reading(this.form.text("reading"))
			.purpose(this.form.text("purpose"))
			.summary(this.form.text("summary"))
			.issueCode(this.form.text("issue"))
			.programCode(this.form.text("program"))
			.cityWide(this.form.isChecked("cityWide"))
			.wardCodes(this.form.chosen("wards"))
			.fieldCodes(this.form.chosen("fields"))
			.formCodes(this.form.chosen("forms"))
			.formOther(this.form.text("formOther"))
			.involvementCodes(this.form.chosen("involvements"))
			.partners(entries)
			.proposedBy(choice("proposedBy", ProposedBy.values()))
			.origin(choice("origin", ProjectOrigin.values()))
			.startsOn(day("startsOn"))
			.endsOn(day("endsOn"))
			.budget(yen("budget"))
			.settlement(yen("settlement"))
			.cityRole(this.form.text("cityRole"))
			.partnerRole(this.form.text("partnerRole"))
			.results(this.form.text("results"))
			.counts(counts())
			.followsRule(answer("followsRule"))
			.principleCodes(this.form.chosen("principles"))
			.contact(this.form.text("contact"))
			.casebook(this.form.isChecked("casebook"))
			.lessons(this.form.text("lessons"))
			.build();
	}

	private @Nullable LocalDate day(String name) {
		if (this.form.text(name).isBlank()) {
			return null;
		}
		LocalDate day = TypedDay.read(this.form.text(name)).orElse(null);
		this.check.that(day != null, name, "project.refused.day", this.check.label(name));
		return day;
	}

	/** Yen as people type it: 1,234,000, 1,234千円, 120万円. */
	private @Nullable Long yen(String name) {
		NumberInput input = NumberInput.parse(this.form.text(name));
		if (input instanceof NumberInput.Blank) {
			return null;
		}
		if (input instanceof NumberInput.Understood understood) {
			String unit = Objects.requireNonNullElse(understood.unit(), "円");
			BigDecimal yen = "千円".equals(unit) ? understood.value().movePointRight(3) : understood.value();
			if (("円".equals(unit) || "千円".equals(unit)) && yen.stripTrailingZeros().scale() <= 0) {
				return yen.longValueExact();
			}
		}
		this.check.that(false, name, "project.refused.yen", this.check.label(name));
		return null;
	}

	private List<ProjectCount> counts() {
		List<ProjectCount> read = new ArrayList<>();
		for (CountRow row : this.form.counts()) {
			CountedInput input = CountedInput.parse(row.value());
			if (input instanceof CountedInput.Understood understood) {
				read.add(new ProjectCount(row.label(), understood.value()));
			}
			else {
				this.check.that(false, "counts", "project.refused.count", row.label(), row.value());
			}
		}
		return read;
	}

	private @Nullable Boolean answer(String name) {
		return switch (this.form.text(name)) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> null;
		};
	}

	private <E extends Enum<E>> @Nullable E choice(String name, E[] values) {
		for (E value : values) {
			if (value.name().equals(this.form.text(name))) {
				return value;
			}
		}
		return null;
	}

}
