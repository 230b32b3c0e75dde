package jp.kyodo.project;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The command to add a project with its first year to the register.
 *
 * @param year the fiscal year
 * @param content what it is in that year
 * @param code its code, or null for the next number (K00001)
 */
public record AddProject(FiscalYear year, ProjectContent content, @Nullable String code) {
}
