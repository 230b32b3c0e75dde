package jp.kyodo.evaluation.design;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jp.kyodo.evaluation.design.DraftDefinitions.Refusal;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import org.springframework.stereotype.Component;

/**
 * Forms as YAML files: one form is one file, and a form that was written and read again
 * is the same.
 */
@Component
public class FormFiles {

	/** The largest form file that is read, in bytes. */
	public static final int LARGEST = 1024 * 1024;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final YAMLMapper LENIENT = YAMLMapper.builder()
		.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
		.disable(YAMLWriteFeature.SPLIT_LINES)
		.build();

	private final FormCodec codec;

	private final DraftChecks checks;

	private final DraftDefinitions definitions;

	private final FormShapes shapes;

	FormFiles(FormCodec codec, DraftChecks checks, DraftDefinitions definitions, FormShapes shapes) {
		this.codec = codec;
		this.checks = checks;
		this.definitions = definitions;
		this.shapes = shapes;
	}

	/**
	 * Reads a form file in UTF-8, with or without a byte order mark.
	 * @throws CharacterCodingException when it is in another encoding
	 * @throws FormDefinitionException with line and cause when it cannot be used
	 */
	public FormDefinition read(byte[] content) throws CharacterCodingException {
		return this.codec.fromYaml(text(content));
	}

	private static String text(byte[] content) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	/**
	 * Reads a form file as the beginning of a draft. What is missing can be added in the
	 * designer; what no form can have or what contradicts itself is refused.
	 * @throws CharacterCodingException when it is in another encoding
	 * @throws FormDefinitionException with line and cause when it cannot be used
	 */
	public DraftTree readDraft(byte[] content) throws CharacterCodingException {
		String text = text(content);
		try {
			return tree(this.codec.toJson(this.codec.fromYaml(text)));
		}
		catch (FormDefinitionException ex) {
			if (!ex.problem().isOpen()) {
				throw ex;
			}
		}
		DraftTree tree = tree(this.codec.fromIncompleteYaml(text).toString());
		for (Refusal refusal : this.definitions.contradictions(tree, this.checks::isComplete)) {
			throw this.codec.onLine(text, refusal.pointer(tree), refusal.cause());
		}
		return tree;
	}

	private DraftTree tree(String json) {
		return DraftTree.ofForm(json, this.shapes.lists());
	}

	/**
	 * Writes a form file.
	 */
	public String write(FormDefinition form) {
		return this.codec.toYaml(form);
	}

	/**
	 * Writes a draft as a form file. While it is incomplete the file has what there is,
	 * and becomes a draft again when it is read.
	 */
	public String write(DraftTree tree) {
		return this.checks.definition(tree)
			.map(this::write)
			.orElseGet(() -> LENIENT.writeValueAsString(JsonMapper.shared().readTree(tree.content().toString())));
	}

}
