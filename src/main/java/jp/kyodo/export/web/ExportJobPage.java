package jp.kyodo.export.web;

import org.jspecify.annotations.Nullable;

/**
 * The page of one job.
 *
 * @param job the job
 * @param percent how much is finished
 * @param label how far it has come, in a sentence
 * @param failure why it failed, or {@code null}
 */
record ExportJobPage(ExportLine job, int percent, String label, @Nullable String failure) {
}
