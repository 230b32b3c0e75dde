package jp.kyodo.project.exchange.web;

import java.util.Locale;
import java.util.Optional;

import jp.kyodo.export.Downloads;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.exchange.ExchangeFormat;
import jp.kyodo.project.exchange.ImportAccess;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.project.exchange.SurveyWorkbooks;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.SurveyAccess;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands out the workbook with which a department answers a survey, and takes it back.
 */
@Controller
@RequestMapping("/staff/projects/exchange/survey/{year}/{department}")
class SurveyFileController {

	private final SurveyQueries surveys;

	private final SurveyWorkbooks workbooks;

	private final ProjectImports imports;

	private final ImportController receiving;

	private final DepartmentQueries departments;

	private final MessageSource messages;

	SurveyFileController(SurveyQueries surveys, SurveyWorkbooks workbooks, ProjectImports imports,
			ImportController receiving, DepartmentQueries departments, MessageSource messages) {
		this.surveys = surveys;
		this.workbooks = workbooks;
		this.imports = imports;
		this.receiving = receiving;
		this.departments = departments;
		this.messages = messages;
	}

	@GetMapping("/workbook.xlsx")
	ResponseEntity<StreamingResponseBody> workbook(@PathVariable FiscalYear year, @PathVariable String department,
			StaffMember staff) {
		ResponseHead head = head(year, department);
		if (!SurveyAccess.mayRead(staff, head.departmentId())) {
			throw new ForbiddenException("project-exchange.forbidden");
		}
		String name = this.messages.getMessage("project-exchange.survey.file", new Object[] {
				String.valueOf(year.value()), this.departments.namesIn(year).get(head.departmentId()).name() },
				Locale.JAPANESE);
		return Downloads.streaming(Downloads.fileName(name, ExchangeFormat.XLSX.extension()),
				ExchangeFormat.XLSX.mediaType(), (out) -> this.workbooks.write(year, head.departmentId(), out));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String receive(@PathVariable FiscalYear year, @PathVariable String department,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		ResponseHead head = head(year, department);
		if (!ImportAccess.mayAnswer(staff, head.departmentId())) {
			throw new ForbiddenException("project-exchange.forbidden");
		}
		String answer = "redirect:/staff/surveys/{year}/{department}";
		if (!head.isOpen()) {
			Flash.warning(redirect, "project-exchange.survey.closed");
			return answer;
		}
		ImportController.Received received = this.receiving.receive(file, formToken, (path) -> this.imports
			.receiveAnswer(path, ImportController.nameOf(file), staff, year, head.departmentId()));
		if (received.refusal() != null) {
			Flash.warning(redirect, "project-exchange.survey.refused", received.refusal());
			return answer;
		}
		return (received.id() != null) ? "redirect:" + ImportController.BASE + "/" + received.id() : answer;
	}

	private ResponseHead head(FiscalYear year, String department) {
		Optional<ResponseHead> head = Optional.empty();
		if (this.departments.idOf(department).isPresent()) {
			head = this.surveys.head(year, this.departments.idOf(department).getAsLong());
		}
		return head.orElseThrow(() -> new NotFoundException("project-exchange.survey.none"));
	}

}
