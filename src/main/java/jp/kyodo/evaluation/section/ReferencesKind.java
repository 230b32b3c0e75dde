package jp.kyodo.evaluation.section;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.document.ReferencesBlock;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PolicyIssueYearView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * References to other sheets or policy issues, typed as codes and shown with the names of
 * their year.
 */
@Component
class ReferencesKind implements SectionKind<ReferencesKind.Definition, ReferencesBlock> {

	private static final String LIST = "list";

	private static final int COUNT = 10;

	private final PlanQueries plans;

	ReferencesKind(PlanQueries plans) {
		this.plans = plans;
	}

	/**
	 * A section of references.
	 *
	 * @param target what is referred to
	 * @param count how many there can be; ten where nothing is said
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, Target target,
			@Nullable Integer count) implements SectionDefinition {

		int most() {
			return Objects.requireNonNullElse(this.count, COUNT);
		}

		@Override
		public Map<String, List<String>> answers(Scales scales) {
			return Map.of(LIST, List.of());
		}

	}

	/**
	 * What is referred to.
	 */
	enum Target {

		/** The sheet of a policy issue in one year. */
		SHEET,

		/** A policy issue with all its years. */
		ISSUE

	}

	/**
	 * What the entry page shows of the references.
	 *
	 * @param list what is typed, one reference a line
	 * @param known the references that were found, with their names
	 */
	record Entry(Target target, String list, int most, List<ReferencesBlock.Reference> known) {

	}

	/** A line as typed: a code, and a year where one is given. */
	private record Line(String code, Optional<FiscalYear> year) {

		static Line parse(String typed) {
			String[] parts = typed.split("[\\s,、]+", 2);
			return new Line(parts[0], (parts.length < 2) ? Optional.empty() : year(parts[1]));
		}

		private static Optional<FiscalYear> year(String typed) {
			try {
				return Optional.of(FiscalYear.parse(typed.strip()));
			}
			catch (RuntimeException ex) {
				return Optional.empty();
			}
		}

	}

	@Override
	public String name() {
		return "references";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<ReferencesBlock> blockType() {
		return ReferencesBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		return Map.of(LIST, sheet.saved(definition).map((saved) -> saved.field(LIST)).orElse(""));
	}

	private static List<Line> lines(String list) {
		return Normalizer.normalize(list, Normalizer.Form.NFKC)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map(Line::parse)
			.toList();
	}

	/**
	 * A code that is not known in its year is refused; a sheet without a year is that of
	 * this sheet's own year.
	 */
	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		String text = typed.getOrDefault(LIST, "");
		List<Line> lines = lines(text);
		List<FieldProblem> problems = new ArrayList<>();
		if (lines.size() > definition.most()) {
			problems.add(new FieldProblem(LIST,
					sheet.words()
						.of("evaluation-form.references.too-many", label(definition, sheet, LIST),
								String.valueOf(definition.most()))));
			return new SectionReading(Map.of(LIST, text), problems, Map.of());
		}
		for (Line line : lines) {
			FiscalYear year = line.year().orElse(sheet.year());
			if (this.plans.issue(line.code(), year).isEmpty()) {
				problems.add(new FieldProblem(LIST, sheet.words()
					.of("evaluation-form.references.unknown", line.code(), String.valueOf(year.value()))));
			}
		}
		return new SectionReading(Map.of(LIST, problems.isEmpty() ? kept(definition, sheet, lines) : text), problems,
				Map.of());
	}

	private static String kept(Definition definition, SheetContext sheet, List<Line> lines) {
		return lines.stream()
			.map((line) -> (definition.target() == Target.ISSUE) ? line.code()
					: line.code() + " " + line.year().orElse(sheet.year()).value())
			.distinct()
			.collect(Collectors.joining("\n"));
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		return new Entry(definition.target(), shown.getOrDefault(LIST, ""), definition.most(),
				references(definition, sheet));
	}

	private List<ReferencesBlock.Reference> references(Definition definition, SheetContext sheet) {
		return lines(fields(definition, sheet).get(LIST)).stream()
			.map((line) -> this.plans.issue(line.code(), line.year().orElse(sheet.year())))
			.flatMap(Optional::stream)
			.map((PolicyIssueYearView issue) -> new ReferencesBlock.Reference(issue.code(), issue.year(), issue.name(),
					definition.target() == Target.ISSUE))
			.toList();
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		return sheet.title(definition.title());
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		return (definition.required() && fields(definition, sheet).get(LIST).isEmpty())
				? List.of(new Finding(definition.key(), LIST, Severity.BLOCKS,
						sheet.words().of("evaluation.finding.text-missing", label(definition, sheet, LIST))))
				: List.of();
	}

	@Override
	public ReferencesBlock assemble(Definition definition, SheetContext sheet) {
		return new ReferencesBlock(definition.key(), sheet.title(definition.title()), references(definition, sheet));
	}

}
