package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.web.Choice;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a part of a draft can refer to: sections, their answers and the codes of these. A
 * section that is not complete yet can be referred to, but has no answers so far.
 */
@Component
public class DraftAnswers {

	private final FormShapes shapes;

	private final FormCodec codec;

	private final FormRefusals names;

	private final MessageSource messages;

	DraftAnswers(FormShapes shapes, FormCodec codec, FormRefusals names, MessageSource messages) {
		this.shapes = shapes;
		this.codec = codec;
		this.names = names;
		this.messages = messages;
	}

	/**
	 * The sections that a part can name.
	 * @param partId id of the part; only those before it, unless the reference says
	 * otherwise
	 */
	public List<Choice> sections(DraftTree tree, String partId, RefersTo refersTo) {
		return within(tree, partId, refersTo.anywhere()).stream()
			.filter((part) -> this.shapes.isOfType(DraftTree.text(part, "kind"), refersTo.section()))
			.filter((part) -> refersTo.section() != SectionDefinition.class
					|| read(part).map((section) -> !answersOf(section, tree).isEmpty()).orElse(true))
			.map((part) -> choice(DraftTree.name(part), DraftTree.code(part)))
			.toList();
	}

	/**
	 * The answers of a section; those of all sections before the part while none is
	 * chosen.
	 */
	public List<Choice> answers(DraftTree tree, String partId, String section) {
		Map<String, Choice> answers = new LinkedHashMap<>();
		for (ObjectNode part : within(tree, partId, false)) {
			if (section.isEmpty() || section.equals(DraftTree.code(part))) {
				read(part).ifPresent((definition) -> answersOf(definition, tree).keySet()
					.forEach((field) -> answers.putIfAbsent(field,
							choice(this.names.name(definition.answerName(field), ""), field))));
			}
		}
		return List.copyOf(answers.values());
	}

	/**
	 * The codes of an answer.
	 */
	public List<Choice> codes(DraftTree tree, String section, String field) {
		SectionDefinition definition = tree.parts(FormShapes.SECTIONS)
			.stream()
			.filter((part) -> DraftTree.code(part).equals(section))
			.findFirst()
			.flatMap(this::read)
			.orElse(null);
		if (definition == null) {
			return List.of();
		}
		return answersOf(definition, tree).getOrDefault(field, List.of())
			.stream()
			.map((code) -> choice(meaning(definition, field, code, tree), code))
			.toList();
	}

	private String meaning(SectionDefinition definition, String field, String code, DraftTree tree) {
		FormWord answer = definition.answerName(field);
		String own = definition.scaleOf(field);
		Optional<String> grade = Optional.ofNullable(own)
			.flatMap((scale) -> scale(tree, scale))
			.flatMap((scale) -> scale.grade(code))
			.map((one) -> meaning(one.sign(), one.name(), code));
		Optional<String> refinement = definition.scaleCodes()
			.stream()
			.flatMap((scale) -> scale(tree, scale).stream())
			.flatMap((scale) -> scale.grades().stream())
			.flatMap((one) -> one.refinement(code).stream())
			.map((one) -> meaning(one.sign(), one.name(), code))
			.findFirst();
		return grade.or(() -> (own == null) ? refinement : Optional.empty())
			.orElseGet(() -> this.names.name(new FormWord(code, answer.path() + "." + code, ""), ""));
	}

	private static String meaning(String sign, String name, String code) {
		return sign.equals(code) ? name : sign + "　" + name;
	}

	private static List<ObjectNode> within(DraftTree tree, String partId, boolean anywhere) {
		List<ObjectNode> parts = new ArrayList<>();
		for (ObjectNode part : tree.parts(FormShapes.SECTIONS)) {
			boolean itself = DraftTree.id(part).equals(partId);
			if (itself && !anywhere) {
				break;
			}
			if (!itself && !DraftTree.code(part).isEmpty()) {
				parts.add(part);
			}
		}
		return parts;
	}

	private Map<String, List<String>> answersOf(SectionDefinition section, DraftTree tree) {
		Scales scales = (code) -> scale(tree, code)
			.orElseThrow(() -> new FormDefinitionException(FormProblem.UNKNOWN_SCALE, section.key(), code));
		try {
			return new TreeMap<>(section.answers(scales));
		}
		catch (FormDefinitionException ex) {
			return Map.of();
		}
	}

	private Optional<SectionDefinition> read(ObjectNode part) {
		return this.codec.section(withoutId(part));
	}

	private Optional<RatingScale> scale(DraftTree tree, String code) {
		return tree.parts("scales")
			.stream()
			.filter((part) -> DraftTree.code(part).equals(code))
			.findFirst()
			.flatMap((part) -> this.codec.scale(withoutId(part)));
	}

	private static ObjectNode withoutId(ObjectNode part) {
		ObjectNode copy = part.deepCopy();
		copy.remove(DraftTree.ID);
		return copy;
	}

	private Choice choice(String name, String code) {
		return new Choice(code, this.messages.getMessage("evaluation-design.field.reference",
				new Object[] { name, code }, Locale.JAPANESE));
	}

}
