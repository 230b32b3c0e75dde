package jp.kyodo.evaluation.section;

/**
 * Why a typed field cannot be saved, in words that say what to do.
 *
 * @param field name of the field inside its section
 * @param message the Japanese sentence
 */
public record FieldProblem(String field, String message) {

}
