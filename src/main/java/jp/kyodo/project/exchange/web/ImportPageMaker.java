package jp.kyodo.project.exchange.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.exchange.ExchangeTexts;
import jp.kyodo.project.exchange.ImportRows;
import jp.kyodo.project.exchange.ImportState;
import jp.kyodo.project.exchange.ImportedRow;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.project.exchange.RowKind;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together the pages on which a file is sent and the import goes on, and what was
 * found in it.
 */
@Component
class ImportPageMaker {

	private static final int ROWS = 50;

	private static final int SENT = 20;

	private static final int PARTNERS = 200;

	private final ProjectImports imports;

	private final ImportRows rows;

	private final ExchangeTexts texts;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final RowSummary summary;

	private final MessageSource messages;

	private final Clock clock;

	ImportPageMaker(ProjectImports imports, ImportRows rows, ExchangeTexts texts, Vocabularies vocabularies,
			DepartmentQueries departments, RowSummary summary, MessageSource messages, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.departments = departments;
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
			if (one.mapping().uses().get(place).column() == null && !heading.isEmpty()
					&& !this.texts.isErrorColumn(heading)) {
				unread.add(one.mapping().headings().get(place));
			}
		}
		List<ImportedRow> page = this.rows.rows(one.id(), shown, paging.offset(), paging.size());
		return new ImportPages.Result(one, name(one), one.tally(), kinds, shown, page, this.summary.of(one.id(), page),
				paging, base + "?kind=" + shown.name(), partners, String.join("、", unread), base, back(one),
				sheets(one));
	}

	private static RowKind first(ProjectImport one) {
		for (RowKind kind : List.of(RowKind.ERROR, RowKind.CHANGED, RowKind.ENDED, RowKind.NEW, RowKind.YEAR)) {
			if (one.tally().of(kind) > 0) {
				return kind;
			}
		}
		return RowKind.SAME;
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

	static String base(ProjectImport one) {
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
