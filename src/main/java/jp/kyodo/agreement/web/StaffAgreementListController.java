package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.agreement.AgreementAccess;
import jp.kyodo.agreement.AgreementConcern;
import jp.kyodo.agreement.AgreementFilter;
import jp.kyodo.agreement.AgreementHead;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementState;
import jp.kyodo.agreement.AgreementTerm;
import jp.kyodo.agreement.ChangedPartners;
import jp.kyodo.agreement.output.AgreementRegisterTable;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.DatasetWriter;
import jp.kyodo.export.Downloads;
import jp.kyodo.export.XlsxDatasetWriter;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of agreements for the staff, with how many have to be thought of soon on its
 * top, and the same list as a file.
 */
@Controller
@RequestMapping("/staff/agreements")
class StaffAgreementListController {

	static final int PAGE_SIZE = 50;

	private final AgreementQueries queries;

	private final ChangedPartners changedPartners;

	private final AgreementEntryDrafts drafts;

	private final AgreementWords words;

	private final DepartmentQueries departments;

	private final Vocabularies vocabularies;

	private final MessageSource messages;

	private final Clock clock;

	StaffAgreementListController(AgreementQueries queries, ChangedPartners changedPartners, AgreementEntryDrafts drafts,
			AgreementWords words, DepartmentQueries departments, Vocabularies vocabularies, MessageSource messages,
			Clock clock) {
		this.queries = queries;
		this.changedPartners = changedPartners;
		this.drafts = drafts;
		this.words = words;
		this.departments = departments;
		this.vocabularies = vocabularies;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String list(ListParameters parameters, StaffMember staff, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		AgreementQueries.Page found = this.queries.list(staff, filter(parameters, today),
				PageRequestParameter.parse(parameters.page()), PAGE_SIZE);
		int due = this.queries.warnings(staff, today, AgreementTerm.DAYS_OF_WARNING).size();
		Set<String> changed = this.changedPartners.codes();
		model.addAttribute("page",
				new StaffAgreementListPage(parameters,
						found.agreements().stream().map((head) -> row(head, today, changed)).toList(), found.paging(),
						parameters.url("/staff/agreements"), parameters.url("/staff/agreements/export.xlsx"),
						parameters.url("/staff/agreements/export.csv"),
						Arrays.stream(AgreementState.values())
							.map((state) -> new Choice(state.name(), this.words.state(state)))
							.toList(),
						this.vocabularies.of(Vocabulary.PARTNER_TYPE)
							.all()
							.stream()
							.map((term) -> new Choice(term.code(), term.label()))
							.toList(),
						this.departments.existingToday()
							.stream()
							.filter((name) -> AgreementAccess.mayRead(staff, name.id()))
							.map((name) -> new Choice(name.code(), name.path()))
							.toList(),
						Arrays.stream(AgreementConcern.values())
							.map((concern) -> new Choice(concern.name(),
									this.words.text("agreement.concern." + concern.name())))
							.toList(),
						due, AgreementAccess.mayPublish(staff) ? changed.size() : 0,
						AgreementAccess.mayPublish(staff) ? this.changedPartners.countLeft() : 0,
						JapaneseDates.day(today), this.drafts.unsaved(), AgreementAccess.mayEnter(staff)));
		return "agreement/list";
	}

	@GetMapping("/export.csv")
	ResponseEntity<StreamingResponseBody> csv(ListParameters parameters, StaffMember staff) {
		return file(parameters, staff, new CsvWriter(CsvFlavour.EXCEL));
	}

	@GetMapping("/export.xlsx")
	ResponseEntity<StreamingResponseBody> xlsx(ListParameters parameters, StaffMember staff) {
		return file(parameters, staff, new XlsxDatasetWriter());
	}

	private ResponseEntity<StreamingResponseBody> file(ListParameters parameters, StaffMember staff,
			DatasetWriter writer) {
		LocalDate today = LocalDate.now(this.clock);
		List<AgreementHead> agreements = this.queries.all(staff, filter(parameters, today));
		AgreementRegisterTable table = new AgreementRegisterTable(agreements, this.queries.partnersOf(agreements),
				names(today), this.vocabularies.all(), today, this.messages);
		return Downloads.streaming(
				Downloads.fileName(this.words.text("agreement.export.file", today.toString()), writer.extension()),
				writer.mediaType(), (out) -> writer.write(table, out));
	}

	private AgreementFilter filter(ListParameters parameters, LocalDate today) {
		AgreementState state = Arrays.stream(AgreementState.values())
			.filter((each) -> each.name().equals(parameters.state()))
			.findFirst()
			.orElse(null);
		Long department = names(today).values()
			.stream()
			.filter((name) -> name.code().equals(parameters.department()))
			.map(DepartmentName::id)
			.findFirst()
			.orElse(null);
		String type = parameters.partnerType();
		return new AgreementFilter(Objects.requireNonNullElse(parameters.q(), ""), state,
				(type == null || type.isBlank()) ? null : type, department, today,
				Arrays.stream(AgreementConcern.values())
					.filter((each) -> each.name().equals(parameters.concern()))
					.findFirst()
					.orElse(null));
	}

	private StaffAgreementListPage.Row row(AgreementHead head, LocalDate today, Set<String> changed) {
		DepartmentName department = names(today).get(head.departmentId());
		AgreementState state = head.term().stateOn(today);
		LocalDate end = head.term().endOn(today);
		AgreementTerm.Deadline deadline = head.term().deadlineFrom(today);
		boolean due = deadline != null && !deadline.day().isAfter(today.plusDays(AgreementTerm.DAYS_OF_WARNING));
		return new StaffAgreementListPage.Row(head.code(), head.title(), String.join("、", head.partners()),
				(department != null) ? department.name() : "", JapaneseDates.day(head.signedOn()),
				(end != null) ? JapaneseDates.day(end) : "", this.words.state(state), AgreementWords.tone(state),
				due ? this.words.deadline(deadline) : "", head.published(), changed.contains(head.code()));
	}

	private Map<Long, DepartmentName> names(LocalDate today) {
		return this.departments.namesIn(FiscalYear.of(today));
	}

	/**
	 * What the address of the list says.
	 */
	record ListParameters(@Nullable String q, @Nullable String state, @Nullable String partnerType,
			@Nullable String department, @Nullable String concern, @Nullable String page) {

		String url(String path) {
			UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
			List<String> names = List.of("q", "state", "partnerType", "department", "concern");
			List<@Nullable String> values = Arrays.asList(this.q, this.state, this.partnerType, this.department,
					this.concern);
			List<Object> given = new ArrayList<>();
			for (int index = 0; index < names.size(); index++) {
				String value = values.get(index);
				if (value != null && !value.isBlank()) {
					url.queryParam(names.get(index), "{v}");
					given.add(value);
				}
			}
			return url.encode().buildAndExpand(given.toArray()).toUriString();
		}

	}

}
