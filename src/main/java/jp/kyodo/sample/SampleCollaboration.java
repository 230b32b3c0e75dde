package jp.kyodo.sample;

import org.springframework.stereotype.Component;

/**
 * Enters with whom the sample city works together: its words, its projects and its
 * agreements.
 */
@Component
class SampleCollaboration {

	private final SampleVocabularies vocabularies;

	private final SampleProjects projects;

	private final SampleAgreements agreements;

	SampleCollaboration(SampleVocabularies vocabularies, SampleProjects projects, SampleAgreements agreements) {
		this.vocabularies = vocabularies;
		this.projects = projects;
		this.agreements = agreements;
	}

	/**
	 * Enters all of it.
	 * @param issueId key of the policy issue that the projects serve
	 */
	void enter(EnteredOrganization organization, long issueId) {
		this.vocabularies.enter(SampleFiles.vocabularies());
		ProjectsFile file = SampleFiles.projects();
		this.projects.enter(file, organization, issueId);
		this.agreements.enter(SampleFiles.agreements(), file.wards(), organization);
	}

}
