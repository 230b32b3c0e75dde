package jp.kyodo.indicator.judgement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Rules of other cities as files, and the words of the portal.
 */
final class RuleFiles {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private RuleFiles() {
	}

	static JudgementRule rule(String name) {
		try (InputStream file = RuleFiles.class.getResourceAsStream("/judgement/" + name + ".yaml")) {
			return YAML.readValue(Objects.requireNonNull(file), JudgementRule.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static <T> T read(String yaml, Class<T> type) {
		return YAML.readValue(yaml, type);
	}

	static String write(Object rule) {
		return YAML.writeValueAsString(rule);
	}

	static JudgementWords words() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/indicator");
		messages.setDefaultEncoding("UTF-8");
		return new JudgementWords(messages);
	}

}
