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
import org.junit.jupiter.params.provider.CsvSource;
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

	@Test
	void incompleteDraftIsTheSameWhenItIsReadAgain() throws IOException {
		DraftTree begun = DraftTree.empty();
		ObjectNode head = begun.head();
		head.put("name", "作りかけの様式");
		begun.replaceHead(head);
		ObjectNode scale = JsonMapper.shared().createObjectNode().put("code", "course");
		begun.add("scales", scale, null);
		ObjectNode figures = JsonMapper.shared().createObjectNode().put("kind", "figures").put("key", "cost");
		figures.putArray("columns").addObject().put("key", "settled");
		figures.putArray("rows").addObject().put("decimals", "二桁");
		begun.add(FormShapes.SECTIONS, figures, null);

		DraftTree again = this.files.readDraft(this.files.write(begun).getBytes(StandardCharsets.UTF_8));

		assertThat(again.content()).isEqualTo(begun.content());
		assertThat(this.checks.check(again)).extracting(DraftFinding::message)
			.contains("「様式のコード」を入力してください。", "「計画」を選んでください。", "「小数の桁数」を整数で入力してください。");
	}

	@ParameterizedTest
	@MethodSource("shipped")
	void shippedFormWithoutAnyOneOfItsLinesIsADraftOrRefusedWithALine(Resource file) throws IOException {
		List<String> lines = this.files.write(this.files.read(file.getContentAsByteArray())).lines().toList();
		int drafts = 0;
		for (int without = 0; without < lines.size(); without += 3) {
			StringBuilder text = new StringBuilder();
			for (int line = 0; line < lines.size(); line++) {
				text.append((line == without) ? "" : lines.get(line) + "\n");
			}
			try {
				DraftTree tree = this.files.readDraft(text.toString().getBytes(StandardCharsets.UTF_8));
				this.checks.check(tree);
				drafts++;
			}
			catch (FormDefinitionException ex) {
				assertThat(ex.line()).as(ex.getMessage()).isNotNull();
			}
		}
		assertThat(drafts).isPositive();
	}

	private static final String INCOMPLETE = """
			code: x
			version: 1
			name: 名
			years: {from: 2011, to: 2013}
			scales:
			  - {code: empty, name: 区分のない体系, grades: []}
			sections:
			  - kind: rating
			    key: a
			    title: 評価
			    scale: empty
			  - kind: narrative
			    key: b
			    conditions: {shownIf: [{section: a, field: grade, in: [A]}]}
			""";

	@Test
	void fileInWhichSomethingIsMissingBecomesADraftWithFindings() throws IOException {
		DraftTree tree = this.files.readDraft(INCOMPLETE.getBytes(StandardCharsets.UTF_8));

		assertThat(tree.parts(FormShapes.SECTIONS)).hasSize(2);
		assertThat(this.checks.check(tree)).extracting(DraftFinding::message)
			.contains("「計画」を選んでください。", "「見出し」を入力してください。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			key: b            | key: a             | DUPLICATE_SECTION | 13
			section: a,       | section: nowhere,  | UNKNOWN_SECTION   | 14
			section: a,       | section: b,        | LATER_SECTION     | 14
			kind: narrative   | kind: dance        | UNKNOWN_KIND      | 12
			to: 2013          | to: 2009           | YEARS_REVERSED    | 4
			title: 評価       | titel: 評価        | UNKNOWN_PROPERTY  | 10
			grades: []        | grades: [{code: A, sign: A}, {code: A, sign: B}] | DUPLICATE_GRADE | 6
			""")
	void contradictionIsRefusedHoweverMuchIsMissing(String good, String bad, FormProblem problem, int line) {
		assertThat(INCOMPLETE).contains(good);

		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(() -> this.files.readDraft(INCOMPLETE.replace(good, bad).getBytes(StandardCharsets.UTF_8)))
			.satisfies((ex) -> {
				assertThat(ex.problem()).isEqualTo(problem);
				assertThat(ex.line()).isEqualTo(line);
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
