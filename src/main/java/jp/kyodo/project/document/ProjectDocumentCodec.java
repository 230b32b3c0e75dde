package jp.kyodo.project.document;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes projects and their lists as the JSON that is published, and reads every shape
 * that was ever published.
 */
@Component
public class ProjectDocumentCodec {

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	public String write(ProjectDocument document) {
		return this.json.writeValueAsString(document);
	}

	public ProjectDocument read(String payload) {
		return this.json.readValue(payload, ProjectDocument.class);
	}

	public String write(ProjectListDocument document) {
		return this.json.writeValueAsString(document);
	}

	public ProjectListDocument readList(String payload) {
		return this.json.readValue(payload, ProjectListDocument.class);
	}

}
