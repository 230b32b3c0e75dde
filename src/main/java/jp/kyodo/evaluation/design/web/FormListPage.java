package jp.kyodo.evaluation.design.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.design.FormOverview.FormVersion;
import jp.kyodo.evaluation.design.FormOverview.OpenDraft;

/**
 * The list of forms.
 *
 * @param planNames names of the plans by their code
 */
record FormListPage(List<FormVersion> versions, List<OpenDraft> drafts, Map<String, String> planNames) {

	public String plan(String code) {
		return this.planNames.getOrDefault(code, code);
	}

}
