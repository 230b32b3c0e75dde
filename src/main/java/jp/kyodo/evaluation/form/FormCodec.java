package jp.kyodo.evaluation.form;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads form definitions from YAML files, writes them as such, and keeps them as JSON.
 */
public class FormCodec {

	private final YAMLMapper yaml;

	private final JsonMapper json;

	private final FormSchema schema;

	/**
	 * @param kinds the record of each kind of section by the kind's name
	 */
	public FormCodec(Map<String, Class<? extends SectionDefinition>> kinds) {
		YAMLFactory factory = YAMLFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
			.disable(YAMLWriteFeature.SPLIT_LINES)
			.disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID)
			.enable(YAMLWriteFeature.MINIMIZE_QUOTES)
			.enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
			.enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
			.build();
		this.yaml = configure(YAMLMapper.builder(factory), kinds)
			.changeDefaultPropertyInclusion((all) -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
		this.json = configure(JsonMapper.builder(), kinds).build();
		this.schema = new FormSchema(kinds);
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
		FormLines lines = refusing(() -> FormLines.of(this.yaml, text));
		try {
			return refusing(() -> {
				JsonNode tree = this.yaml.readTree(text);
				this.schema.check(tree);
				return read(this.yaml, tree);
			});
		}
		catch (FormDefinitionException ex) {
			throw (ex.line() != null) ? ex : ex.onLine(lines.of(ex.pointer()), ex);
		}
	}

	/**
	 * Reads what the database keeps.
	 */
	public FormDefinition fromJson(String text) {
		return refusing(() -> read(this.json, this.json.readTree(text)));
	}

	public String toJson(FormDefinition form) {
		return this.json.writeValueAsString(form);
	}

	/**
	 * Writes a form file. Read again it gives the same form; comments are not part of a
	 * form.
	 */
	public String toYaml(FormDefinition form) {
		return this.yaml.writeValueAsString(form);
	}

	private static FormDefinition read(ObjectMapper mapper, JsonNode tree) {
		return mapper.treeToValue(tree, FormDefinition.class);
	}

	/** Turns what the mapper refuses into our words, with the place where it stands. */
	private static <T> T refusing(Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (JacksonException ex) {
			String pointer = ex.getPath()
				.stream()
				.map((step) -> "/" + ((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex()))
				.collect(Collectors.joining());
			if (ex.getCause() instanceof FormDefinitionException known) {
				throw known.at(pointer);
			}
			if (pointer.isEmpty() && ex.getLocation() != null) {
				throw new FormDefinitionException(FormProblem.SYNTAX, ex.getOriginalMessage())
					.onLine(ex.getLocation().getLineNr(), ex);
			}
			throw new FormDefinitionException(FormProblem.UNREADABLE, ex.getOriginalMessage()).at(pointer);
		}
	}

}
