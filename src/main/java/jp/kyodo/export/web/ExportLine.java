package jp.kyodo.export.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import jp.kyodo.export.ExportJob;
import jp.kyodo.export.ExportState;
import jp.kyodo.fiscal.JapaneseDates;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is shown.
 *
 * @param id key of the job
 * @param fileName name of its file
 * @param state how far it has come
 * @param created when it was asked for
 * @param expires when its content is removed, empty while it is under way
 * @param size how large the file is, empty before it is done
 */
record ExportLine(UUID id, String fileName, ExportState state, String created, String expires, String size) {

	private static final double KILO = 1024;

	static ExportLine of(ExportJob job, ZoneId zone) {
		return new ExportLine(job.id(), job.fileName(), job.state(), written(job.createdAt(), zone),
				written(job.expiresAt(), zone), (job.state() == ExportState.DONE) ? size(job.size()) : "");
	}

	private static String written(@Nullable Instant moment, ZoneId zone) {
		return (moment != null) ? JapaneseDates.dayAndTime(LocalDateTime.ofInstant(moment, zone)) : "";
	}

	private static String size(long bytes) {
		if (bytes < KILO * KILO) {
			return Math.max(1, Math.round(bytes / KILO)) + "KB";
		}
		return String.format(Locale.ROOT, "%.1fMB", bytes / KILO / KILO);
	}

}
