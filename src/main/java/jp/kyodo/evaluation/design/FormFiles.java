package jp.kyodo.evaluation.design;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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

	FormFiles(FormCodec codec, DraftChecks checks) {
		this.codec = codec;
		this.checks = checks;
	}

	/**
	 * Reads a form file in UTF-8, with or without a byte order mark.
	 * @throws CharacterCodingException when it is in another encoding
	 * @throws FormDefinitionException with line and cause when it cannot be used
	 */
	public FormDefinition read(byte[] content) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		return this.codec.fromYaml(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
	}

	/**
	 * Writes a form file.
	 */
	public String write(FormDefinition form) {
		return this.codec.toYaml(form);
	}

	/**
	 * Writes a draft as a form file. While it is incomplete the file has what there is
	 * and cannot be read again.
	 */
	public String write(DraftTree tree) {
		return this.checks.definition(tree)
			.map(this::write)
			.orElseGet(() -> LENIENT.writeValueAsString(JsonMapper.shared().readTree(tree.content().toString())));
	}

}
