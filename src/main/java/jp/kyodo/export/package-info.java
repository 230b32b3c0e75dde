/**
 * What leaves the portal as a file: datasets, CSV, XLSX and PDF writers, and the jobs
 * that make large files in the background.
 */
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web" })
@NullMarked
package jp.kyodo.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
