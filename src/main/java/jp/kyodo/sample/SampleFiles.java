package jp.kyodo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads what the sample city consists of.
 */
final class SampleFiles {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private SampleFiles() {
	}

	static OrganizationFile organization() {
		return read("organization.yaml", OrganizationFile.class);
	}

	static PlanFile plan() {
		return read("plan.yaml", PlanFile.class);
	}

	static ActionProgramFile actionProgram() {
		return read("action-program.yaml", ActionProgramFile.class);
	}

	static GlossaryFile glossary() {
		return read("glossary.yaml", GlossaryFile.class);
	}

	private static <T> T read(String name, Class<T> type) {
		try (InputStream file = new ClassPathResource("sample/" + name).getInputStream()) {
			return YAML.readValue(file, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
