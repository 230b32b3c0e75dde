package jp.kyodo.project.exchange.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jp.kyodo.export.ExportJobs;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.exchange.ExchangeFormat;
import jp.kyodo.project.exchange.ProjectListExport;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes lists of projects out: the list as it is narrowed at the moment, or whole years.
 */
@Controller
@RequestMapping("/staff/projects/exchange")
class ExchangeController {

	/** What a list can be narrowed by, besides the year. */
	private static final List<String> FILTERS = List.of("q", "department", "state");

	private static final int SHOWN = 20;

	private final ProjectQueries projects;

	private final ProjectAccess access;

	private final ProjectListExport lists;

	private final ExportJobs jobs;

	private final FormTokens tokens;

	private final MessageSource messages;

	ExchangeController(ProjectQueries projects, ProjectAccess access, ProjectListExport lists, ExportJobs jobs,
			FormTokens tokens, MessageSource messages) {
		this.projects = projects;
		this.access = access;
		this.lists = lists;
		this.jobs = jobs;
		this.tokens = tokens;
		this.messages = messages;
	}

	@GetMapping
	String ask(@RequestParam Map<String, String> typed, Model model) {
		model.addAttribute("page", page(typed, FieldMessages.none()));
		return "project/exchange/export";
	}

	@PostMapping
	String make(@RequestParam Map<String, String> typed, StaffMember staff, Model model) {
		ExchangeFormat format = ExchangeFormat.named(typed.getOrDefault("format", "")).orElse(null);
		if (format == null) {
			return refuse(typed, text("project-exchange.export.format.missing"), model);
		}
		Map<String, String> parameters = parameters(typed, format);
		if (format == ExchangeFormat.CSV_CP932) {
			Set<String> lost = this.lists.unencodable(parameters);
			if (!lost.isEmpty()) {
				return refuse(typed, text("project-exchange.export.lost", lost.size(),
						lost.stream().limit(SHOWN).collect(Collectors.joining(" "))), model);
			}
		}
		UUID[] id = new UUID[1];
		this.tokens.once(typed.get("formToken"),
				() -> id[0] = this.jobs.request(ProjectListExport.KIND, parameters, staff.loginName()));
		return "redirect:/staff/exports" + ((id[0] != null) ? "/" + id[0] : "");
	}

	private Map<String, String> parameters(Map<String, String> typed, ExchangeFormat format) {
		Map<String, String> parameters = new LinkedHashMap<>(filter(typed));
		parameters.put("format", format.name());
		String year = typed.getOrDefault("year", "");
		if (year(year) != null) {
			parameters.put("year", year);
		}
		Set<Long> readable = this.access.readable();
		if (readable != null) {
			// nobody reads department 0
			parameters.put("readable",
					readable.isEmpty() ? "0" : readable.stream().map(String::valueOf).collect(Collectors.joining(",")));
		}
		return parameters;
	}

	private String refuse(Map<String, String> typed, String message, Model model) {
		model.addAttribute("page", page(typed, FieldMessages.none().with("format", message)));
		return "project/exchange/export";
	}

	private ImportPages.Export page(Map<String, String> typed, FieldMessages errors) {
		List<Choice> years = this.projects.years()
			.stream()
			.map((year) -> new Choice(String.valueOf(year.value()), year.toString()))
			.toList();
		List<Choice> formats = Arrays.stream(ExchangeFormat.values())
			.map((format) -> new Choice(format.name(), text("project-exchange.export.format." + format.name())))
			.toList();
		return new ImportPages.Export(years, formats, typed.getOrDefault("year", ""), filter(typed), errors);
	}

	private static Map<String, String> filter(Map<String, String> typed) {
		Map<String, String> filter = new LinkedHashMap<>();
		for (String name : FILTERS) {
			String value = typed.getOrDefault(name, "").strip();
			if (!value.isEmpty() && value.length() <= 200) {
				filter.put(name, value);
			}
		}
		return filter;
	}

	private static @Nullable Integer year(String typed) {
		return typed.matches("(18|19|20|21)\\d{2}") ? Integer.valueOf(typed) : null;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
