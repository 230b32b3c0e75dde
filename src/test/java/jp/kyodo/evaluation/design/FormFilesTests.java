package jp.kyodo.evaluation.design;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest(properties = "kyodo.sample-city=true")
class FormFilesTests {

	@Autowired
	private FormFiles files;

	@Autowired
	private FormDrafts drafts;

	@Autowired
	private DraftChecks checks;

	@Autowired
	private FormShapes shapes;

	@Autowired
	private FormCodec codec;

	static List<Resource> shipped() throws IOException {
		return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.yaml"));
	}

	@ParameterizedTest
	@MethodSource("shipped")
	void draftOfAShippedFormLosesNothing(Resource file) throws IOException {
		FormDefinition form = this.files.read(file.getContentAsByteArray());

		DraftTree tree = DraftTree.parse(this.drafts.tree(form).toJson());
		FormDefinition again = this.checks.definition(tree).orElseThrow();

		assertThat(withoutVersion(again)).isEqualTo(withoutVersion(form));
	}

	@ParameterizedTest
	@MethodSource("shipped")
	void exportOfAnImportedExportIsTheSameToTheByte(Resource file) throws IOException {
		String first = this.files.write(this.files.read(file.getContentAsByteArray()));

		String second = this.files.write(this.files.read(first.getBytes(StandardCharsets.UTF_8)));

		assertThat(second).isEqualTo(first);
	}

	@ParameterizedTest
	@MethodSource("shipped")
	void fieldsOfThePagesSayAllThatAShippedFormSays(Resource file) throws IOException {
		DraftTree tree = this.drafts.tree(this.files.read(file.getContentAsByteArray()));

		for (String list : this.shapes.lists()) {
			for (ObjectNode part : tree.parts(list)) {
				List<Property> shape = this.shapes.part(list, DraftTree.text(part, "kind")).orElseThrow();
				ObjectNode typed = new PropertyReader(new ShownFields(shape, part)).read(shape, part);
				assertThat(withoutEmpty(typed)).isEqualTo(withoutEmpty(part));
			}
		}
	}

	@Test
	void takesAFileWithAByteOrderMark() throws IOException {
		String text = "\uFEFF" + shipped().get(0).getContentAsString(StandardCharsets.UTF_8);

		assertThat(this.files.read(text.getBytes(StandardCharsets.UTF_8)).sections()).isNotEmpty();
	}

	@Test
	void refusesAFileOfAnotherEncoding() {
		byte[] content = "name: 様式".getBytes(Charset.forName("windows-31j"));

		assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> this.files.read(content));
	}

	@Test
	void refusalSaysTheLine() {
		String text = "code: x\nversion: 1\nname: 名\nplan: third\nyears: {from: 2011, to: 2013}\nscales: []\nsections:\n"
				+ "  - {kind: dance, key: a, title: 題}\n";

		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(() -> this.files.read(text.getBytes(StandardCharsets.UTF_8)))
			.satisfies((ex) -> {
				assertThat(ex.problem()).isEqualTo(FormProblem.UNKNOWN_KIND);
				assertThat(ex.line()).isEqualTo(8);
			});
	}

	private ObjectNode withoutVersion(FormDefinition form) {
		ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(this.codec.toJson(form));
		node.remove("version");
		return node;
	}

	/** What the page does not send, because nothing is said by it. */
	private static ObjectNode withoutEmpty(ObjectNode node) {
		ObjectNode copy = node.deepCopy();
		copy.remove(DraftTree.ID);
		copy.remove("kind");
		ShownFields.strip(copy);
		return copy;
	}

}
