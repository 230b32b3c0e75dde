package jp.kyodo.evaluation.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kyodo.indicator.judgement.JudgementProblem;
import jp.kyodo.indicator.judgement.JudgementRuleException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads form definitions from YAML files, writes them as such, and keeps them as JSON.
 */
public class FormCodec {

	/** Where the names of the form's own properties stand. */
	private static final String HEAD = "form";

	private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*?)\"");

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
		JsonNode tree = tree(text);
		return located(text, tree, () -> {
			this.schema.check(tree, (problem) -> false);
			return read(this.yaml, tree);
		});
	}

	/**
	 * Reads a form file that need not be complete, as it stands there.
	 * @throws FormDefinitionException with line and cause where something stands that no
	 * form can have
	 */
	public JsonNode fromIncompleteYaml(String text) {
		JsonNode tree = tree(text);
		return located(text, tree, () -> {
			this.schema.check(tree, FormProblem::isOpen);
			return tree;
		});
	}

	private JsonNode tree(String text) {
		return refusing(() -> {
			FormLines.of(this.yaml, text);
			return this.yaml.readTree(text);
		});
	}

	/** Adds where it stands to what is refused. */
	private <T> T located(String text, JsonNode tree, Supplier<T> reading) {
		try {
			return refusing(reading);
		}
		catch (FormDefinitionException ex) {
			throw (ex.line() != null) ? ex : onLine(text, ex.pointer(), ex.in(place(tree, ex.pointer())));
		}
	}

	/**
	 * The same refusal with the line of the file on which it stands.
	 * @param pointer where it stands in the file
	 */
	public FormDefinitionException onLine(String text, String pointer, FormDefinitionException refusal) {
		return refusal.onLine(FormLines.of(this.yaml, text).of(pointer));
	}

	/**
	 * Reads what the database keeps.
	 */
	public FormDefinition fromJson(String text) {
		JsonNode tree = this.json.readTree(text);
		try {
			return refusing(() -> read(this.json, tree));
		}
		catch (FormDefinitionException ex) {
			throw ex.in(place(tree, ex.pointer()));
		}
	}

	/**
	 * Reads one section; empty while it cannot be used.
	 */
	public Optional<SectionDefinition> section(JsonNode section) {
		return single(section, SectionDefinition.class);
	}

	/**
	 * Reads one rating scale; empty while it cannot be used.
	 */
	public Optional<RatingScale> scale(JsonNode scale) {
		return single(scale, RatingScale.class);
	}

	private <T> Optional<T> single(JsonNode tree, Class<T> type) {
		try {
			this.schema.check(tree, type);
			return Optional.of(refusing(() -> this.json.treeToValue(tree, type)));
		}
		catch (FormDefinitionException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Where a pointer stands, by the names of the properties around it and, in a section,
	 * by its kind; without places in lists.
	 */
	private static String place(JsonNode tree, String pointer) {
		if (pointer.isEmpty()) {
			return HEAD;
		}
		String[] steps = pointer.substring(1).split("/");
		JsonNode node = tree.path(steps[0]);
		StringBuilder place = new StringBuilder(node.isArray() ? steps[0] : HEAD + "." + steps[0]);
		boolean inList = false;
		for (int index = 1; index < steps.length; index++) {
			boolean item = steps[index].matches("\\d+");
			node = item ? node.path(Integer.parseInt(steps[index])) : node.path(steps[index]);
			if (index == 1 && item && node.hasNonNull(FormSchema.KIND)) {
				place = new StringBuilder(node.path(FormSchema.KIND).asString(""));
			}
			else if (!item) {
				place.append('.').append(steps[index]);
			}
			else if (inList) {
				place.append(".item");
			}
			inList = item;
		}
		return place.toString();
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
			if (ex.getCause() instanceof JudgementRuleException rule) {
				throw judgement(rule).at(pointer);
			}
			if (ex instanceof UnrecognizedPropertyException unknown) {
				throw new FormDefinitionException(FormProblem.UNKNOWN_PROPERTY, unknown.getPropertyName(),
						unknown.getKnownPropertyIds().stream().map(String::valueOf).map(FormWord::of).toList())
					.at(pointer);
			}
			if (pointer.isEmpty() && ex.getLocation() != null) {
				Matcher twice = TWICE.matcher(String.valueOf(ex.getOriginalMessage()));
				throw (twice.find()
						? new FormDefinitionException(FormProblem.DUPLICATE_PROPERTY, FormWord.of(twice.group(1)))
							.in(HEAD)
						: new FormDefinitionException(FormProblem.SYNTAX))
					.onLine(ex.getLocation().getLineNr());
			}
			throw new FormDefinitionException(FormProblem.UNREADABLE).at(pointer).because(ex);
		}
	}

	private static FormDefinitionException judgement(JudgementRuleException rule) {
		JudgementProblem problem = rule.problem();
		List<Object> arguments = new ArrayList<>(FormWord.all(problem.words()));
		arguments.addAll(rule.arguments());
		return new FormDefinitionException(
				problem.isOpen() ? FormProblem.OPEN_JUDGEMENT_RULE : FormProblem.JUDGEMENT_RULE,
				new FormPhrase(problem.messageKey(), arguments, String.valueOf(rule.getMessage())));
	}

}
