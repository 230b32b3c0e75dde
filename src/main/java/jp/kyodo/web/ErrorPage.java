package jp.kyodo.web;

import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param status the HTTP status
 * @param title what happened, as a heading
 * @param what what happened, as a sentence
 * @param next what to do now
 * @param reference what to name when asking for help; also in the log
 * @param staff whether it is shown to a person who is signed in
 */
record ErrorPage(int status, String title, String what, String next, @Nullable String reference, boolean staff) {
}
