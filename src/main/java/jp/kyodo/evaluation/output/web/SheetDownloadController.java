package jp.kyodo.evaluation.output.web;

import java.util.Locale;
import java.util.function.Function;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.file.SheetFile;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.Downloads;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The files of published sheets, for everybody: of the revision that holds, or of an
 * earlier one.
 */
@Controller
@RequestMapping("/sheets/{year}")
class SheetDownloadController {

	private final PublishedSheets sheets;

	private final SheetFiles files;

	private final PublicPages pages;

	SheetDownloadController(PublishedSheets sheets, SheetFiles files, PublicPages pages) {
		this.sheets = sheets;
		this.files = files;
		this.pages = pages;
	}

	@GetMapping("/{code}.pdf")
	@Nullable ResponseEntity<byte[]> pdf(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request) {
		return send(find(year, code, revision), request, this.files::pdf);
	}

	@GetMapping("/{code}.xlsx")
	@Nullable ResponseEntity<byte[]> xlsx(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request) {
		return send(find(year, code, revision), request, (sheet) -> this.files.xlsx(edition(sheet)));
	}

	/**
	 * The long form as CSV: {@code excel}, {@code cp932} or {@code opendata}.
	 */
	@GetMapping("/{code}.csv")
	@Nullable ResponseEntity<byte[]> csv(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision,
			@RequestParam(defaultValue = "excel") String flavour, ServletWebRequest request) {
		CsvFlavour chosen = flavour(flavour);
		return send(find(year, code, revision), request, (sheet) -> this.files.csv(edition(sheet), chosen));
	}

	@GetMapping("/{code}.json")
	@Nullable ResponseEntity<byte[]> json(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request) {
		return send(find(year, code, revision), request, (sheet) -> this.files.json(edition(sheet)));
	}

	/**
	 * What the columns of CSV and JSON mean.
	 */
	@GetMapping("/{code}.definition.csv")
	@Nullable ResponseEntity<byte[]> definition(@PathVariable FiscalYear year, @PathVariable String code,
			ServletWebRequest request) {
		return send(find(year, code, null), request, (sheet) -> this.files.definition());
	}

	/**
	 * What the codes in CSV and JSON mean.
	 */
	@GetMapping("/{code}.codes.csv")
	@Nullable ResponseEntity<byte[]> codes(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request) {
		return send(find(year, code, revision), request, (sheet) -> this.files.codes(edition(sheet)));
	}

	private PublishedSheet find(FiscalYear year, String code, @Nullable Integer revision) {
		if (revision == null) {
			return this.sheets.current(year, code)
				.orElseThrow(() -> new NotFoundException("evaluation-output.problem.not-published",
						String.valueOf(year.value()), code));
		}
		return this.sheets.revision(year, code, revision)
			.orElseThrow(() -> new NotFoundException("evaluation-output.problem.no-revision",
					String.valueOf(year.value()), code, String.valueOf(revision)));
	}

	private @Nullable ResponseEntity<byte[]> send(PublishedSheet sheet, ServletWebRequest request,
			Function<PublishedSheet, SheetFile> making) {
		if (this.pages.isUnchanged(request, sheet.revision())) {
			return null;
		}
		SheetFile file = making.apply(sheet);
		return Downloads.attachment(file.name(), file.type(), file.content());
	}

	private static SheetEdition edition(PublishedSheet sheet) {
		return SheetEdition.published(sheet.revision(), sheet.document());
	}

	private static CsvFlavour flavour(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "excel" -> CsvFlavour.EXCEL;
			case "cp932" -> CsvFlavour.CP932;
			case "opendata" -> CsvFlavour.OPEN_DATA;
			default -> throw new NotFoundException("evaluation-output.problem.no-flavour", name);
		};
	}

}
