package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.project.ProjectPictures;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.web.ChangeOutcome;

/**
 * The pictures of a project-year.
 *
 * @param view the project-year
 * @param pictures its pictures
 * @param form what is typed about a new one
 * @param outcome what became of it
 */
record ProjectPicturesPage(ProjectYearView view, List<ProjectPictures.View> pictures, PictureForm form,
		ChangeOutcome outcome) {
}
