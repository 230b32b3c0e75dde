package jp.kyodo.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.sample.OrganizationFile.AssignmentEntry;
import jp.kyodo.sample.OrganizationFile.StaffEntry;

/**
 * Tells who has started the portal where to find it and, with the sample city, how to
 * sign in.
 */
@Component
class StartBanner {

	private static final Logger logger = LoggerFactory.getLogger(StartBanner.class);

	private static final int LOGIN_WIDTH = 20;

	private static final int ROLES_WIDTH = 20;

	private final StaffQueries staff;

	private final DepartmentQueries departments;

	private final MessageSource messages;

	private final boolean sampleCity;

	StartBanner(StaffQueries staff, DepartmentQueries departments, MessageSource messages,
			@Value("${kyodo.sample-city}") boolean sampleCity) {
		this.staff = staff;
		this.departments = departments;
		this.messages = messages;
		this.sampleCity = sampleCity;
	}

	@EventListener
	void tell(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port == null) {
			return;
		}
		String address = "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
		logger.info(lines(address).stream()
			.map((line) -> "  " + line)
			.collect(Collectors.joining(System.lineSeparator(), System.lineSeparator(), System.lineSeparator())));
	}

	/**
	 * What is told.
	 * @param address where the portal is
	 */
	List<String> lines(String address) {
		List<String> lines = new ArrayList<>();
		lines.add(text("sample.start.address", address));
		List<String> accounts = this.sampleCity ? accounts() : List.of();
		if (!accounts.isEmpty()) {
			lines.add("");
			lines.add(text("sample.start.accounts", SampleFiles.organization().password()));
			lines.add(row(text("sample.start.login"), text("sample.start.roles"), text("sample.start.department")));
			lines.addAll(accounts);
			lines.add(text("sample.start.only-to-try"));
		}
		return lines;
	}

	/** Those that there are: a portal with a plan of its own never got them. */
	private List<String> accounts() {
		Map<String, String> paths = this.departments.existingToday()
			.stream()
			.collect(Collectors.toMap(DepartmentName::code, DepartmentName::path));
		return SampleFiles.organization()
			.staff()
			.stream()
			.filter((person) -> this.staff.find(person.login()).isPresent())
			.map((person) -> row(person, paths))
			.toList();
	}

	private String row(StaffEntry person, Map<String, String> departments) {
		String roles = distinct(person, (assignment) -> text("sample.role." + assignment.role()));
		return row(person.login(), roles,
				distinct(person, (assignment) -> departments.getOrDefault(assignment.department(), "")));
	}

	private static String distinct(StaffEntry person, Function<AssignmentEntry, String> part) {
		return person.assignments().stream().map(part).distinct().collect(Collectors.joining("・"));
	}

	private static String row(String login, String roles, String department) {
		return "  " + padded(login, LOGIN_WIDTH) + padded(roles, ROLES_WIDTH) + department;
	}

	/** Padded to a width in which a Japanese character takes two places. */
	private static String padded(String text, int width) {
		int taken = text.codePoints().map((character) -> (character < 0x1100) ? 1 : 2).sum();
		return text + " ".repeat(Math.max(1, width - taken));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
