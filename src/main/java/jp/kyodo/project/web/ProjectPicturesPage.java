package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.project.ProjectPictures;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.web.ChangeOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a project-year.
 *
 * @param view the project-year
 * @param pictures its pictures
 * @param of the picture that something is typed about, or null if about a new one
 * @param form what is typed
 * @param outcome what became of it
 */
record ProjectPicturesPage(ProjectYearView view, List<ProjectPictures.View> pictures, @Nullable String of,
		PictureForm form, ChangeOutcome outcome) {
}
