package jp.kyodo.evaluation.output.web;

import jp.kyodo.evaluation.SheetAccess;
import jp.kyodo.evaluation.SheetDocuments;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.file.SheetFile;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.export.Downloads;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ForbiddenException;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The form of a sheet as it stands in the portal now, published or not, marked 案; for
 * staff who may read it.
 */
@Controller
@RequestMapping("/staff/sheets/{year}")
class StaffSheetDownloadController {

	private final SheetQueries queries;

	private final SheetDocuments documents;

	private final SheetFiles files;

	StaffSheetDownloadController(SheetQueries queries, SheetDocuments documents, SheetFiles files) {
		this.queries = queries;
		this.documents = documents;
		this.files = files;
	}

	@GetMapping("/{code}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable FiscalYear year, @PathVariable String code, StaffMember staff) {
		return send(this.files.pdf(draft(year, code, staff)));
	}

	@GetMapping("/{code}.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable FiscalYear year, @PathVariable String code, StaffMember staff) {
		return send(this.files.xlsx(draft(year, code, staff)));
	}

	private SheetEdition draft(FiscalYear year, String code, StaffMember staff) {
		SheetHead head = this.queries.head(year, code);
		if (!SheetAccess.mayRead(staff, head)) {
			throw new ForbiddenException("evaluation-output.problem.other-department");
		}
		return SheetEdition.draft(this.documents.draft(head));
	}

	private static ResponseEntity<byte[]> send(SheetFile file) {
		return Downloads.attachment(file.name(), file.type(), file.content());
	}

}
