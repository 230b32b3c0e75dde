package jp.kyodo.evaluation.output.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.SheetFilter;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffQueries;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for the sheets of the sample city's year 2013 as one file, as the page does, and
 * gives what they are compared with.
 */
final class SheetExports {

	static final String PATH = "/staff/sheets/export";

	static final FiscalYear YEAR = new FiscalYear(2013);

	static final String PUBLISHED = "PUBLISHED";

	static final String ALL = "ALL";

	private final MockMvcTester mvc;

	private final StaffQueries staff;

	private final SheetQueries sheets;

	private final PublishedSheets published;

	private final JdbcClient jdbc;

	SheetExports(MockMvcTester mvc, StaffQueries staff, SheetQueries sheets, PublishedSheets published,
			JdbcClient jdbc) {
		this.mvc = mvc;
		this.staff = staff;
		this.sheets = sheets;
		this.published = published;
		this.jdbc = jdbc;
	}

	Download export(String login, String format, String scope) {
		UUID job = done(login, format, scope);
		assertThat(get("/staff/exports/" + job, login)).hasStatusOk()
			.bodyText()
			.contains("作成が終わりました", "/staff/exports/" + job + "/file");
		MvcTestResult file = get("/staff/exports/" + job + "/file", login);
		assertThat(file).hasStatusOk();
		String disposition = String.valueOf(file.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION));
		String name = disposition.substring(disposition.indexOf("UTF-8''") + "UTF-8''".length());
		return new Download(UriUtils.decode(name, StandardCharsets.UTF_8), file.getResponse().getContentType(),
				file.getResponse().getContentAsByteArray());
	}

	/** Asks with the form of the page and waits as the page does. */
	UUID done(String login, String format, String scope) {
		String form = new String(get(PATH + "?year=2013", login).getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(form).contains("value=\"" + format + "\"");
		String token = form.replaceAll("(?s).*name=\"formToken\" value=\"([^\"]+)\".*", "$1");
		String page = String.valueOf(ask(login, token, format, scope).getResponse().getRedirectedUrl());
		assertThat(page).startsWith("/staff/exports/");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(get(page + "/progress", login)).bodyText().contains("\"done\":true"));
		return UUID.fromString(page.substring("/staff/exports/".length()));
	}

	MvcTestResult ask(String login, String token, String format, String scope) {
		var request = this.mvc.post()
			.uri(PATH)
			.with(as(login))
			.with(csrf())
			.param("year", "2013")
			.param("format", format);
		if (token != null) {
			request.param("formToken", token);
		}
		return ((scope != null) ? request.param("scope", scope) : request).exchange();
	}

	MvcTestResult get(String path, String login) {
		return this.mvc.get().uri(path).with(as(login)).exchange();
	}

	RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

	int jobs(String login) {
		return this.jdbc.sql("SELECT count(*) FROM export_job WHERE requested_by = ?")
			.param(login)
			.query(Integer.class)
			.single();
	}

	List<String> publishedCodes() {
		List<String> codes = new ArrayList<>();
		this.published.forEach(YEAR, (revision, document) -> codes.add(document.issueCode()));
		assertThat(codes).contains("71203000").hasSizeGreaterThan(1);
		return codes;
	}

	List<SheetHead> heads() {
		return this.sheets
			.list(this.staff.find("kikaku").orElseThrow(),
					new SheetFilter(YEAR, null, null, false, null, YEAR.lastDay()), 0, 100)
			.sheets();
	}

	/** How many rows the published sheets have one by one. */
	int numberOfRows() throws IOException {
		int rows = 0;
		for (String code : publishedCodes()) {
			MvcTestResult single = this.mvc.get().uri("/sheets/2013/" + code + ".json").exchange();
			rows += JsonMapper.shared().readTree(single.getResponse().getContentAsByteArray()).size();
		}
		return rows;
	}

	static List<Map<String, String>> rows(byte[] content, Charset encoding) throws IOException {
		List<Map<String, String>> rows = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
			.detectBomHeader(true)
			.ofNamedCsvRecord(new ByteArrayInputStream(content), encoding)) {
			reader.forEach((row) -> rows.add(row.getFieldsAsMap()));
		}
		return rows;
	}

	/**
	 * A file as the browser gets it.
	 */
	record Download(String name, String type, byte[] content) {

	}

}
