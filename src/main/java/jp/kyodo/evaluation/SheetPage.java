package jp.kyodo.evaluation;

import java.util.List;

/**
 * One page of a list of sheets, and how many there are in all.
 */
public record SheetPage(List<SheetHead> sheets, long total) {

}
