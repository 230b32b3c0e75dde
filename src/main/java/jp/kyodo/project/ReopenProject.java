package jp.kyodo.project;

/**
 * The command to take back that a project has ended.
 *
 * @param code code of the project
 */
public record ReopenProject(String code) {
}
