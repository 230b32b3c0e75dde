package jp.kyodo.evaluation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step that was taken with a sheet: who, when and why.
 */
public record SheetEvent(SheetStep step, SheetState from, SheetState to, Instant at, String staffName,
		@Nullable String reason) {

}
