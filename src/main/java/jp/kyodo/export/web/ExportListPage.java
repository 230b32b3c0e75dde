package jp.kyodo.export.web;

import java.time.ZoneId;
import java.util.List;

import jp.kyodo.export.ExportJob;

/**
 * The list of a person's files.
 *
 * @param lines the newest first
 */
record ExportListPage(List<ExportLine> lines) {

	static ExportListPage of(List<ExportJob> jobs, ZoneId zone) {
		return new ExportListPage(jobs.stream().map((job) -> ExportLine.of(job, zone)).toList());
	}

}
