package jp.kyodo.project.survey;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * What was decided about the projects.
 */
interface SurveyItemRepository extends Repository<SurveyItem, Long> {

	SurveyItem save(SurveyItem item);

	List<SurveyItem> saveAll(Iterable<SurveyItem> items);

	List<SurveyItem> findByResponseId(long responseId);

}
