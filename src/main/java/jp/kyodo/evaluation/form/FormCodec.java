package jp.kyodo.evaluation.form;

import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads form definitions from YAML files and keeps them as JSON.
 */
public class FormCodec {

	private final YAMLMapper yaml;

	private final JsonMapper json;

	/**
	 * @param kinds the record of each kind of section by the kind's name
	 */
	public FormCodec(Map<String, Class<? extends SectionDefinition>> kinds) {
		this.yaml = configure(YAMLMapper.builder(), kinds).build();
		this.json = configure(JsonMapper.builder(), kinds).build();
	}

	private static <B extends MapperBuilder<?, B>> B configure(B builder,
			Map<String, Class<? extends SectionDefinition>> kinds) {
		kinds.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
		return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
	}

	/**
	 * Reads a form file.
	 * @throws FormDefinitionException with line and cause where the file cannot be used
	 */
	public FormDefinition fromYaml(String text) {
		try {
			return this.yaml.readValue(text, FormDefinition.class);
		}
		catch (JacksonException ex) {
			throw unusable(ex);
		}
	}

	public FormDefinition fromJson(String text) {
		try {
			return this.json.readValue(text, FormDefinition.class);
		}
		catch (JacksonException ex) {
			throw unusable(ex);
		}
	}

	public String toJson(FormDefinition form) {
		return this.json.writeValueAsString(form);
	}

	private static FormDefinitionException unusable(JacksonException ex) {
		String where = (ex.getLocation() != null) ? "line %d: ".formatted(ex.getLocation().getLineNr()) : "";
		Throwable cause = (ex.getCause() instanceof FormDefinitionException known) ? known : ex;
		String message = (cause == ex) ? ex.getOriginalMessage() : cause.getMessage();
		return new FormDefinitionException(where + message, ex);
	}

}
