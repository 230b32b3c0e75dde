package jp.kyodo.evaluation.design;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jp.kyodo.evaluation.SectionKinds;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.SavedSection;
import jp.kyodo.evaluation.section.SectionReading;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.evaluation.section.SheetContext.YearSections;
import jp.kyodo.evaluation.section.Words;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.ProgramView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sheets of a policy issue that does not exist, to show what a form looks like: filled in
 * as far as the sections take what is tried (見本), or empty (空様式).
 */
@Component
class SampleContexts {

	private static final String NUMBER = "12";

	private final SectionKinds kinds;

	private final PlanQueries plans;

	private final FormCodec codec;

	private final MessageSource messages;

	SampleContexts(SectionKinds kinds, PlanQueries plans, FormCodec codec, MessageSource messages) {
		this.kinds = kinds;
		this.plans = plans;
		this.codec = codec;
		this.messages = messages;
	}

	/**
	 * The form as a blank sheet.
	 */
	SheetContext blank(FormDefinition form) {
		return context(unconditional(form), true);
	}

	/**
	 * The form as a sheet that is filled in.
	 */
	SheetContext filled(FormDefinition form) {
		SheetContext sheet = context(unconditional(form), false);
		Map<String, String> achievements = new HashMap<>();
		for (SectionDefinition section : sheet.form().sections()) {
			if (this.kinds.isEntered(section)) {
				Map<String, String> fields = fill(section, sheet);
				Map<String, SavedSection> saved = sheet.years().get(sheet.year()).byKey();
				saved.put(section.key(), new SavedSection(fields, 1, Instant.EPOCH, ""));
				fields.forEach((field, value) -> sheet.programs()
					.stream()
					.filter((program) -> field.endsWith("." + program.code()) && isGrade(section, form, value))
					.forEach((program) -> achievements.put(program.code(), value)));
			}
		}
		return withAchievements(sheet, achievements);
	}

	/** Every section is shown, whatever it depends on. */
	private FormDefinition unconditional(FormDefinition form) {
		JsonNode content = JsonMapper.shared().readTree(this.codec.toJson(form));
		content.path("sections").forEach((section) -> ((ObjectNode) section).remove("conditions"));
		return this.codec.fromJson(content.toString());
	}

	private static boolean isGrade(SectionDefinition section, FormDefinition form, String value) {
		return section.scale() != null && form.scale(section.scale()).grade(value).isPresent();
	}

	/**
	 * Tries a sentence, a number and the codes of the section's scales on each field that
	 * is empty, and keeps what the section takes.
	 */
	private Map<String, String> fill(SectionDefinition section, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>(this.kinds.fields(section, sheet));
		List<String> candidates = candidates(section, sheet);
		for (String field : List.copyOf(fields.keySet())) {
			if (!fields.get(field).isEmpty()) {
				continue;
			}
			for (String candidate : candidates) {
				Map<String, String> typed = new LinkedHashMap<>(fields);
				typed.put(field, candidate);
				SectionReading reading = this.kinds.read(section, sheet, typed);
				if (reading.problems().stream().noneMatch((problem) -> problem.field().equals(field))) {
					fields.put(field, reading.fields().getOrDefault(field, candidate));
					break;
				}
			}
		}
		return fields;
	}

	private static List<String> candidates(SectionDefinition section, SheetContext sheet) {
		Stream<String> codes = section.scaleCodes().stream().map(sheet.form()::scale).flatMap(SampleContexts::codes);
		return Stream.concat(Stream.of(sheet.words().of("evaluation-design.sample.text"), NUMBER), codes).toList();
	}

	private static Stream<String> codes(RatingScale scale) {
		return scale.grades()
			.stream()
			.flatMap((grade) -> Stream.concat(Stream.of(grade.code()),
					grade.refinements().stream().map(RatingScale.Refinement::code)));
	}

	private SheetContext context(FormDefinition form, boolean blank) {
		Words words = (key, arguments) -> this.messages.getMessage(key, arguments, Locale.JAPANESE);
		PlanView plan = this.plans.plan(form.plan())
			.orElseGet(() -> new PlanView(0, form.plan(), words.of("evaluation-design.sample.plan"),
					new FiscalYear(form.years().from()), new FiscalYear(form.years().to()),
					List.of(words.of("evaluation-design.sample.level"),
							words.of("evaluation-design.sample.issue-level"))));
		FiscalYear year = new FiscalYear(Math.max(plan.firstYear().value(), form.years().to()));
		SampleRegisters registers = new SampleRegisters(plan, year, words, blank);
		return new SheetContext(form, year, registers.issue(), registers.departments(), registers.programs(),
				registers.indicators(), registers.amounts(), years(form, plan, year), registers.glossary(), words,
				this.kinds::answers);
	}

	/** Every year of the plan so far has the same texts. */
	private static Map<FiscalYear, YearSections> years(FormDefinition form, PlanView plan, FiscalYear year) {
		YearSections sections = new YearSections(form, new HashMap<>());
		Map<FiscalYear, YearSections> years = new HashMap<>();
		plan.firstYear().through(year).forEach((each) -> years.put(each, sections));
		return years;
	}

	private static SheetContext withAchievements(SheetContext sheet, Map<String, String> achievements) {
		List<ProgramView> programs = sheet.programs()
			.stream()
			.map((program) -> new ProgramView(program.programId(), program.code(), program.name(), program.repeated(),
					achievements.get(program.code())))
			.toList();
		return new SheetContext(sheet.form(), sheet.year(), sheet.issue(), sheet.departments(), programs,
				sheet.indicators(), sheet.amounts(), sheet.years(), sheet.glossary(), sheet.words(), sheet.answers());
	}

}
