package jp.kyodo.organization;

/**
 * What a department was called in one fiscal year and where it stood.
 *
 * @param id the key of the department
 * @param code the business code
 * @param name its own name, such as 市民協働推進課
 * @param path its full name as a sheet prints it, from the bureau down, such as
 * 市民・こども局市民生活部市民協働推進課
 * @param kind its rank
 * @param order its place in 建制順 among all departments, from 0
 */
public record DepartmentName(long id, String code, String name, String path, DepartmentKind kind, int order) {
}
