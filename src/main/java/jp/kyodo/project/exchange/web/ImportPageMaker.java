package jp.kyodo.project.exchange.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.exchange.ExchangeColumn;
import jp.kyodo.project.exchange.ExchangeTexts;
import jp.kyodo.project.exchange.ImportMapping;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import jp.kyodo.project.exchange.ImportRows;
import jp.kyodo.project.exchange.ImportState;
import jp.kyodo.project.exchange.ImportedRow;
import jp.kyodo.project.exchange.LikelyMeanings;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.project.exchange.RowKind;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together what the pages of an import show.
 */
@Component
class ImportPageMaker {

	private static final int ROWS = 50;

	private static final int SENT = 20;

	private static final int PARTNERS = 200;

	private static final int HEADING_ROWS = 10;

	private final ProjectImports imports;

	private final ImportRows rows;

	private final ExchangeTexts texts;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final LikelyMeanings likely;

	private final RowSummary summary;

	private final MessageSource messages;

	private final Clock clock;

	ImportPageMaker(ProjectImports imports, ImportRows rows, ExchangeTexts texts, Vocabularies vocabularies,
			DepartmentQueries departments, LikelyMeanings likely, RowSummary summary, MessageSource messages,
			Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.likely = likely;
		this.summary = summary;
		this.messages = messages;
		this.clock = clock;
	}

	ImportPages.Upload upload(StaffMember staff, PageRequestParameter asked, FieldMessages errors) {
		Paging paging = asked.paging(SENT, this.imports.countOf(staff));
		List<ImportPages.Line> latest = this.imports.latestOf(staff, paging.offset(), paging.size())
			.stream()
			.map((one) -> new ImportPages.Line(base(one), name(one),
					text("project-exchange.state." + one.state().name()),
					JapaneseDates.dayAndTime(LocalDateTime.ofInstant(one.createdAt(), this.clock.getZone()))))
			.toList();
		return new ImportPages.Upload(latest, paging, this.texts.headings(), errors);
	}

	ImportPages.Mapping mapping(ProjectImport one, FieldMessages errors) {
		Defaults defaults = one.mapping().defaults();
		return mapping(one, one.mapping().uses(), (defaults.year() != null) ? defaults.year().toString() : "", defaults,
				one.mapping().complete(), errors);
	}

	ImportPages.Mapping mapping(ProjectImport one, List<ColumnUse> uses, String year, Defaults defaults,
			Complete complete, FieldMessages errors) {
		ImportMapping mapping = one.mapping();
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		List<String> sheets = this.imports.sheets(one);
		List<String> others = new ArrayList<>(sheets);
		others.remove(mapping.sheet());
		FiscalYear of = (defaults.year() != null) ? new FiscalYear(defaults.year())
				: FiscalYear.of(LocalDate.now(this.clock));
		ImportPages.DefaultChoices choices = new ImportPages.DefaultChoices(departmentChoices(of), wardChoices(terms),
				termChoices(terms, Vocabulary.FORM), year, defaults.departmentCode(), defaults.wardCode(),
				defaults.formCode());
		return new ImportPages.Mapping(one, columns(mapping, uses), options(terms),
				IntStream.range(0, sheets.size())
					.mapToObj((sheet) -> new Choice(String.valueOf(sheet), sheets.get(sheet)))
					.toList(),
				IntStream.rangeClosed(1, HEADING_ROWS)
					.mapToObj((row) -> new Choice(String.valueOf(row),
							text("project-exchange.mapping.row", String.valueOf(row))))
					.toList(),
				sheets.get(mapping.sheet()), String.join("、", others),
				this.imports.recalledFrom(one).map(this::day).orElse(""), choices,
				List.of(complete(Complete.NOTHING), complete(Complete.DEPARTMENTS), complete(Complete.CITY)),
				complete.name(), errors);
	}

	private List<ImportPages.FileColumn> columns(ImportMapping mapping, List<ColumnUse> uses) {
		List<ImportPages.FileColumn> columns = new ArrayList<>();
		for (int place = 0; place < mapping.headings().size(); place++) {
			int at = place;
			List<String> cells = mapping.samples().stream().map((row) -> (at < row.size()) ? row.get(at) : "").toList();
			List<String> samples = cells.stream().filter((cell) -> !cell.isEmpty()).toList();
			ColumnUse use = uses.get(place);
			boolean gaps = use.gaps() == Gaps.ABOVE;
			boolean mayGrow = !samples.isEmpty() && samples.size() < cells.size() && use.marked().isEmpty()
					&& !cells.get(0).isEmpty();
			String heading = mapping.headings().get(place);
			boolean shown = !isErrorColumn(heading) && (!samples.isEmpty() || !heading.isEmpty());
			if (shown) {
				columns.add(new ImportPages.FileColumn(place, letters(place), heading, samples, ColumnOption.write(use),
						use.column() != null && (gaps || mayGrow), gaps));
			}
		}
		return columns;
	}

	private boolean isErrorColumn(String heading) {
		return heading.equals(text("project-exchange.error-file.column"));
	}

	private String day(Instant moment) {
		return JapaneseDates.day(LocalDate.ofInstant(moment, this.clock.getZone()));
	}

	ImportPages.Progress progress(ProjectImport one) {
		return new ImportPages.Progress(one, name(one), label(one), base(one), back(one),
				one.state().isUnderWay() ? List.of() : sheets(one));
	}

	String label(ProjectImport one) {
		if (this.imports.isSilent(one)) {
			return text("project-exchange.progress.silent");
		}
		return switch (one.state()) {
			case CHECKING -> (one.done() == 0) ? text("project-exchange.progress.checking.begun")
					: text("project-exchange.progress.checking", one.done());
			case APPLYING -> text("project-exchange.progress.applying");
			case CHECKED -> text("project-exchange.progress.checked");
			case APPLIED -> text("project-exchange.progress.applied");
			case FAILED -> one.failure();
			case MAPPING -> text("project-exchange.state." + ImportState.MAPPING.name());
		};
	}

	ImportPages.Result result(ProjectImport one, @Nullable RowKind wanted, PageRequestParameter asked) {
		RowKind shown = (wanted != null) ? wanted : first(one);
		Paging paging = asked.paging(ROWS, one.tally().of(shown));
		String base = base(one);
		List<ImportPages.Kind> kinds = new ArrayList<>();
		for (RowKind kind : RowKind.values()) {
			if (kind != RowKind.LEFT || one.isOfSurvey() || one.tally().of(kind) > 0) {
				kinds.add(
						new ImportPages.Kind(kind, one.tally().of(kind), base + "?kind=" + kind.name(), kind == shown));
			}
		}
		Terms types = this.vocabularies.of(Vocabulary.PARTNER_TYPE);
		List<String> partners = this.rows.partners(one.id(), PARTNERS)
			.stream()
			.map((partner) -> partner.typeCodes().isEmpty() ? partner.name()
					: text("project-exchange.result.partner", partner.name(),
							String.join("、", types.labels(partner.typeCodes()))))
			.toList();
		List<String> unread = new ArrayList<>();
		for (int place = 0; place < one.mapping().headings().size(); place++) {
			String heading = one.mapping().headings().get(place);
			if (one.mapping().uses().get(place).column() == null && !heading.isEmpty() && !isErrorColumn(heading)) {
				unread.add(one.mapping().headings().get(place));
			}
		}
		List<ImportedRow> page = this.rows.rows(one.id(), shown, paging.offset(), paging.size());
		return new ImportPages.Result(one, name(one), one.tally(), kinds, shown, page, this.summary.of(one.id(), page),
				paging, base + "?kind=" + shown.name(), partners, String.join("、", unread), base, back(one),
				sheets(one));
	}

	private String name(ProjectImport one) {
		return one.sheetOfSeveral()
			.map((sheet) -> text("project-exchange.upload.sheet", one.fileName(), sheet))
			.orElse(one.fileName());
	}

	private List<ImportPages.Sheet> sheets(ProjectImport one) {
		List<String> names = one.mapping().sheets();
		if (one.isOfSurvey() || names.size() < 2) {
			return List.of();
		}
		Map<Integer, ProjectImport> read = this.imports.sheetsOfFile(one);
		List<ImportPages.Sheet> sheets = new ArrayList<>();
		for (int place = 0; place < names.size(); place++) {
			ProjectImport of = read.get(place);
			boolean open = of != null && of.state() != ImportState.FAILED;
			if (place != one.mapping().sheet()) {
				sheets.add(new ImportPages.Sheet(place, names.get(place), open ? base(of) : "", text((of != null)
						? "project-exchange.state." + of.state().name() : "project-exchange.sheets.unread")));
			}
		}
		return sheets;
	}

	ImportPages.Words words(ProjectImport one, boolean maySpell) {
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		Map<String, List<ImportPages.Word>> byList = new LinkedHashMap<>();
		int number = 0;
		List<ImportRows.Word> words = this.rows.words(one.id());
		Map<String, Map<String, String>> meanings = this.likely.of(one, words);
		for (ImportRows.Word word : words) {
			String said = one.mapping().words().getOrDefault(word.list(), Map.of()).getOrDefault(word.word(), "");
			String likely = said.isEmpty() ? meanings.getOrDefault(word.list(), Map.of()).getOrDefault(word.word(), "")
					: "";
			byList.computeIfAbsent(word.list(), (list) -> new ArrayList<>())
				.add(new ImportPages.Word(word.word(), "word-" + number++, word.count(), word.firstRow(),
						said.isEmpty() ? likely : said, !likely.isEmpty()));
		}
		List<ImportPages.WordList> lists = byList.entrySet()
			.stream()
			.map((entry) -> new ImportPages.WordList(entry.getKey(), "project-exchange.list." + entry.getKey(),
					entry.getValue(), meanings(one, entry.getKey(), terms)))
			.toList();
		return new ImportPages.Words(one, lists, maySpell, base(one));
	}

	private List<Choice> meanings(ProjectImport one, String list, Map<Vocabulary, Terms> terms) {
		if (list.equals(ImportMapping.DEPARTMENT)) {
			return departmentChoices(this.likely.yearOf(one));
		}
		List<Choice> choices = new ArrayList<>();
		Vocabulary vocabulary = Vocabulary.valueOf(list);
		if (vocabulary == Vocabulary.WARD) {
			choices.add(new Choice(ImportMapping.CITY_WIDE, text("project-exchange.words.city-wide")));
		}
		choices.addAll(termChoices(terms, vocabulary));
		if (vocabulary == Vocabulary.FORM) {
			choices.add(new Choice(ImportMapping.OTHER, text("project-exchange.words.other")));
		}
		choices.add(new Choice(ImportMapping.LEFT_OUT, text("project-exchange.words.left-out")));
		return choices;
	}

	private List<ImportPages.OptionGroup> options(Map<Vocabulary, Terms> terms) {
		List<Choice> options = new ArrayList<>();
		for (ExchangeColumn column : ExchangeColumn.values()) {
			String heading = this.texts.heading(column);
			options.add(new Choice(column.name(), heading));
			if (column.isMoney()) {
				String bare = heading.replaceAll("（.*", "");
				options.add(new Choice(column.name() + "*1000", text("project-exchange.mapping.thousands", bare)));
				options.add(new Choice(column.name() + "*1000000", text("project-exchange.mapping.millions", bare)));
			}
		}
		List<ImportPages.OptionGroup> groups = new ArrayList<>();
		groups.add(new ImportPages.OptionGroup(text("project-exchange.mapping.group.columns"), options));
		for (ExchangeColumn column : ExchangeColumn.values()) {
			Vocabulary vocabulary = column.vocabulary();
			if (column.isMarkable() && vocabulary != null) {
				List<Choice> words = (column == ExchangeColumn.WARDS) ? wardChoices(terms)
						: termChoices(terms, vocabulary);
				groups.add(new ImportPages.OptionGroup(
						text("project-exchange.mapping.group.marks", this.texts.heading(column)),
						words.stream()
							.map((word) -> new Choice(column.name() + ":" + word.value(),
									text("project-exchange.mapping.marked", this.texts.heading(column), word.label())))
							.toList()));
			}
		}
		return groups;
	}

	private List<Choice> departmentChoices(FiscalYear year) {
		return this.departments.selectableIn(year)
			.stream()
			.map((name) -> new Choice(name.code(), name.path()))
			.toList();
	}

	private static List<Choice> termChoices(Map<Vocabulary, Terms> terms, Vocabulary vocabulary) {
		return terms.get(vocabulary).all().stream().map((term) -> new Choice(term.code(), term.label())).toList();
	}

	private List<Choice> wardChoices(Map<Vocabulary, Terms> terms) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice(ImportMapping.CITY_WIDE, text("project-exchange.words.city-wide")));
		choices.addAll(termChoices(terms, Vocabulary.WARD));
		return choices;
	}

	private Choice complete(Complete complete) {
		return new Choice(complete.name(), text("project-exchange.complete." + complete.name()));
	}

	private static RowKind first(ProjectImport one) {
		for (RowKind kind : List.of(RowKind.ERROR, RowKind.CHANGED, RowKind.ENDED, RowKind.NEW, RowKind.YEAR)) {
			if (one.tally().of(kind) > 0) {
				return kind;
			}
		}
		return RowKind.SAME;
	}

	private static String letters(int place) {
		return ((place >= 26) ? String.valueOf((char) ('A' + place / 26 - 1)) : "") + (char) ('A' + place % 26);
	}

	private static String base(ProjectImport one) {
		return ImportController.BASE + "/" + one.id();
	}

	private String back(ProjectImport one) {
		FiscalYear year = one.surveyYear();
		Long department = one.surveyDepartment();
		if (year == null || department == null) {
			Integer of = one.mapping().defaults().year();
			return "/staff/projects" + ((of != null) ? "?year=" + of : "");
		}
		return "/staff/surveys/" + year.value() + "/" + this.departments.namesIn(year).get(department).code();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
