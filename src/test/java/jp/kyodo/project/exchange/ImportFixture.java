package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectYearView;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/**
 * Makes files as cities send them, and waits for what becomes of them.
 */
@TestComponent
@Import(ProjectFixture.class)
public class ImportFixture {

	public static final Charset CP932 = Charset.forName("windows-31j");

	private final ProjectFixture registers;

	private final ProjectQueries projects;

	private final Offices offices;

	private final ProjectImports imports;

	private final ImportRows rows;

	private final ImportRepository repository;

	private final ImportRunner runner;

	ImportFixture(ProjectFixture registers, ProjectQueries projects, Offices offices, ProjectImports imports,
			ImportRows rows, ImportRepository repository, ImportRunner runner) {
		this.registers = registers;
		this.projects = projects;
		this.offices = offices;
		this.imports = imports;
		this.rows = rows;
		this.repository = repository;
		this.runner = runner;
	}

	/** A department without any project. */
	public Office office(String name) {
		long department = this.registers.department(name);
		return new Office(department, this.registers.codeOf(department), this.offices.person(Role.PLANNING));
	}

	/** What a list of 2013 has brought in for a department under a name. */
	public ProjectYearView project(Office office, String name) {
		return this.projects.ofDepartment(ProjectFixture.Y2013, office.department())
			.stream()
			.filter((view) -> view.content().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** Cells of a CSV separated by |, as Excel on Windows writes it. */
	public static Path csv(Charset charset, String... lines) {
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			String[] cells = line.split("\\|", -1);
			for (int index = 0; index < cells.length; index++) {
				text.append((index > 0) ? "," : "").append('"').append(cells[index].replace("\"", "\"\"")).append('"');
			}
			text.append("\r\n");
		}
		try {
			return Files.write(Files.createTempFile("list", ".csv"), text.toString().getBytes(charset));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A workbook with one sheet; cells separated by |. */
	public static Path xlsx(String... lines) {
		try {
			Path file = Files.createTempFile("list", ".xlsx");
			try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", null)) {
				sheet(workbook, "一覧", lines);
			}
			return file;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Adds a worksheet to a workbook; cells separated by |. */
	public static Worksheet sheet(Workbook workbook, String name, String... lines) {
		Worksheet sheet = workbook.newWorksheet(name);
		for (int row = 0; row < lines.length; row++) {
			String[] cells = lines[row].split("\\|", -1);
			for (int column = 0; column < cells.length; column++) {
				if (!cells[column].isEmpty()) {
					sheet.value(row, column, cells[column]);
				}
			}
		}
		return sheet;
	}

	/** The names of the partners of a project. */
	public static List<String> partners(ProjectContent content) {
		return content.partners().stream().map(PartnerEntry::name).toList();
	}

	/** Receives a file and compares it with the mapping that was guessed. */
	public ProjectImport compared(Path file, StaffMember staff) {
		UUID id = this.imports.receive(file, file.getFileName().toString(), staff);
		ImportMapping mapping = this.imports.find(id).orElseThrow().mapping();
		this.imports.map(id, mapping.uses(), mapping.defaults(), mapping.complete());
		return ended(id);
	}

	/** Compares and writes a file. */
	public ProjectImport applied(Path file, StaffMember staff) {
		ProjectImport one = compared(file, staff);
		if (!one.tally().isFlawless()) {
			throw new IllegalStateException(this.rows.rows(one.id(), RowKind.ERROR, 0, 5).toString());
		}
		this.imports.apply(one.id());
		return ended(one.id());
	}

	public ProjectImport ended(UUID id) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(180))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> this.imports.find(id).orElseThrow(), (one) -> !one.state().isUnderWay());
	}

	/** Makes it wait to be written without anybody who does so. */
	public void queueApply(UUID id) {
		if (!this.repository.queue(id, ImportState.CHECKED, ImportState.APPLYING)) {
			throw new IllegalStateException("Not compared");
		}
	}

	/** Carries out the present step on this thread. */
	public ProjectImport run(UUID id) {
		this.runner.run(id, () -> false);
		return this.imports.find(id).orElseThrow();
	}

	public List<ImportedRow> rows(ProjectImport one) {
		return this.rows.rows(one.id(), null, 0, 1000);
	}

	public static Map<String, Integer> kinds(ProjectImport one) {
		return one.tally().rows();
	}

	/**
	 * A department whose projects a list brings in, and who does so.
	 *
	 * @param department its key
	 * @param code what a list writes for it
	 * @param planning somebody of the planning section
	 */
	public record Office(long department, String code, StaffMember planning) {
	}

}
