package jp.kyodo.evaluation.document;

/**
 * A rating that a sheet was given in its own year.
 *
 * @param scaleCode code of the rating scale inside of the sheet's form
 * @param title what is rated
 * @param code the grade
 * @param sign what is printed, for instance AⅡ
 * @param label what it means in words
 */
public record GivenRating(String scaleCode, String title, String code, String sign, String label) {

}
