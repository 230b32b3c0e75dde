package jp.kyodo.project;

import java.util.List;

import jp.kyodo.web.Paging;

/**
 * One page of a list of project-years.
 *
 * @param lines the project-years
 * @param paging which page it is, and of how many
 */
public record ProjectLines(List<ProjectLine> lines, Paging paging) {

	public ProjectLines {
		lines = List.copyOf(lines);
	}

}
