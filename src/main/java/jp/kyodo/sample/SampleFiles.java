package jp.kyodo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads what the sample city consists of.
 */
final class SampleFiles {

	private static final List<String> FURTHER = List.of("action-program", "measure", "program-review", "score-review",
			"two-period-review");

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

	/**
	 * The further plans, in the order in which they are entered.
	 */
	static List<FurtherPlanFile> furtherPlans() {
		return FURTHER.stream().map((name) -> read("further/" + name + ".yaml", FurtherPlanFile.class)).toList();
	}

	static ProjectsFile projects() {
		return read("projects.yaml", ProjectsFile.class);
	}

	static AgreementsFile agreements() {
		return read("agreements.yaml", AgreementsFile.class);
	}

	static byte[] picture(String name) {
		try (InputStream file = new ClassPathResource("sample/pictures/" + name).getInputStream()) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static GlossaryFile glossary() {
		return read("glossary.yaml", GlossaryFile.class);
	}

	static VocabularyFile vocabularies() {
		return read("vocabularies.yaml", VocabularyFile.class);
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
