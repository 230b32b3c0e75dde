package jp.kyodo.evaluation.output.year;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.export.ExportJobs;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.publication.PublicationQueries;

import org.springframework.stereotype.Service;

/**
 * What can be exported of whole years, by whom, and the asking for it.
 */
@Service
public class YearExports {

	private final List<YearFormat> formats;

	private final PublicationQueries publications;

	private final SheetQueries sheets;

	private final ExportJobs jobs;

	YearExports(List<YearFormat> formats, PublicationQueries publications, SheetQueries sheets, ExportJobs jobs) {
		this.formats = List.copyOf(formats);
		this.publications = publications;
		this.sheets = sheets;
		this.jobs = jobs;
	}

	/**
	 * The formats by their codes.
	 */
	public List<String> formats() {
		return this.formats.stream().map(YearFormat::code).toList();
	}

	/**
	 * What this person may have exported. Drafts are for who reads everything.
	 */
	public List<YearScope> scopes(StaffMember staff) {
		return staff.readsEverything() ? List.of(YearScope.values()) : List.of(YearScope.PUBLISHED);
	}

	/**
	 * The years of which this person may have sheets exported, newest first.
	 */
	public List<FiscalYear> years(StaffMember staff) {
		TreeSet<FiscalYear> years = new TreeSet<>(Comparator.reverseOrder());
		years.addAll(this.publications.years(PublishedSheets.KIND));
		if (staff.readsEverything()) {
			years.addAll(this.sheets.years());
		}
		return List.copyOf(years);
	}

	/**
	 * Whether a year has published sheets.
	 */
	public boolean hasPublished(FiscalYear year) {
		return this.publications.count(PublishedSheets.KIND, year) > 0;
	}

	/**
	 * Has the sheets of a year exported.
	 * @return key of the background job
	 * @throws IllegalArgumentException for an unknown format
	 */
	public UUID request(FiscalYear year, String format, YearScope scope, StaffMember staff) {
		YearFormat chosen = find(format)
			.orElseThrow(() -> new IllegalArgumentException("Sheets of a year are not exported as " + format));
		return this.jobs.request(YearExport.KIND, YearExport.parameters(year, chosen, scope), staff.loginName());
	}

	private Optional<YearFormat> find(String code) {
		return this.formats.stream().filter((format) -> format.code().equals(code)).findFirst();
	}

}
