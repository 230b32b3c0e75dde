package jp.kyodo.project.exchange.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.exchange.ExchangeColumn;
import jp.kyodo.project.exchange.ExchangeTexts;
import jp.kyodo.project.exchange.ImportMapping;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import jp.kyodo.project.exchange.ImportRows;
import jp.kyodo.project.exchange.LikelyMeanings;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together the pages that ask what the columns and the unknown words of a file mean.
 */
@Component
class ImportMappingPages {

	private static final int HEADING_ROWS = 10;

	private final ProjectImports imports;

	private final ImportRows rows;

	private final ExchangeTexts texts;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final LikelyMeanings likely;

	private final MessageSource messages;

	private final Clock clock;

	ImportMappingPages(ProjectImports imports, ImportRows rows, ExchangeTexts texts, Vocabularies vocabularies,
			DepartmentQueries departments, LikelyMeanings likely, MessageSource messages, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.likely = likely;
		this.messages = messages;
		this.clock = clock;
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
			boolean shown = !this.texts.isErrorColumn(heading) && (!samples.isEmpty() || !heading.isEmpty());
			if (shown) {
				columns.add(new ImportPages.FileColumn(place, letters(place), heading, samples, ColumnOption.write(use),
						use.column() != null && (gaps || mayGrow), gaps));
			}
		}
		return columns;
	}

	private static String letters(int place) {
		return ((place >= 26) ? String.valueOf((char) ('A' + place / 26 - 1)) : "") + (char) ('A' + place % 26);
	}

	private Choice complete(Complete complete) {
		return new Choice(complete.name(), text("project-exchange.complete." + complete.name()));
	}

	private String day(Instant moment) {
		return JapaneseDates.day(LocalDate.ofInstant(moment, this.clock.getZone()));
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
		return new ImportPages.Words(one, lists, maySpell, ImportPageMaker.base(one));
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

	private List<Choice> departmentChoices(FiscalYear year) {
		return this.departments.selectableIn(year)
			.stream()
			.map((name) -> new Choice(name.code(), name.path()))
			.toList();
	}

	private List<Choice> wardChoices(Map<Vocabulary, Terms> terms) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice(ImportMapping.CITY_WIDE, text("project-exchange.words.city-wide")));
		choices.addAll(termChoices(terms, Vocabulary.WARD));
		return choices;
	}

	private static List<Choice> termChoices(Map<Vocabulary, Terms> terms, Vocabulary vocabulary) {
		return terms.get(vocabulary).all().stream().map((term) -> new Choice(term.code(), term.label())).toList();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
