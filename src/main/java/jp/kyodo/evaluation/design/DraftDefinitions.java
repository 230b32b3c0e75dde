package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Turns drafts into form definitions, which are strict.
 */
@Component
class DraftDefinitions {

	private final FormCodec codec;

	private final FormShapes shapes;

	DraftDefinitions(FormCodec codec, FormShapes shapes) {
		this.codec = codec;
		this.shapes = shapes;
	}

	/**
	 * The definition that the draft would become.
	 * @throws FormDefinitionException with its place when the draft cannot be used
	 */
	FormDefinition of(DraftTree tree, int version) {
		ObjectNode content = tree.content();
		content.put("version", version);
		this.shapes.lists().stream().filter((list) -> !content.has(list)).forEach(content::putArray);
		return this.codec.fromJson(content.toString());
	}

	/**
	 * Everything that the definition refuses: the part that is refused first is set
	 * aside, to see whether there is more. What then is refused only because it refers to
	 * that part is left out.
	 */
	List<Refusal> refusals(DraftTree tree) {
		return refusals(tree.copy(), new HashSet<>());
	}

	private List<Refusal> refusals(DraftTree rest, Set<String> aside) {
		List<Refusal> refusals = new ArrayList<>();
		while (true) {
			try {
				of(rest, 1);
				return refusals;
			}
			catch (FormDefinitionException ex) {
				String[] steps = ex.pointer().split("/", 4);
				boolean inPart = steps.length > 2 && steps[2].matches("\\d+");
				if (!inPart) {
					if (refusals.isEmpty() || !ex.problem().isOpen()) {
						refusals.add(new Refusal("", "", "", dotted(ex.pointer()), ex));
					}
					return refusals;
				}
				ObjectNode part = rest.parts(steps[1]).get(Integer.parseInt(steps[2]));
				if (ex.arguments().stream().noneMatch(aside::contains)) {
					refusals.add(new Refusal(steps[1], DraftTree.id(part), DraftTree.name(part),
							(steps.length > 3) ? dotted("/" + steps[3]) : "", ex));
				}
				rest.remove(steps[1], DraftTree.id(part));
				if (!rest.codes(steps[1]).contains(DraftTree.code(part))) {
					aside.add(DraftTree.code(part));
				}
			}
		}
	}

	/**
	 * What contradicts itself in a draft, whatever is still missing: parts that are not
	 * complete are set aside beforehand, and their codes and conditions looked at alone.
	 * @param complete whether a part of a list is complete
	 */
	List<Refusal> contradictions(DraftTree tree, BiPredicate<String, ObjectNode> complete) {
		List<String> lists = this.shapes.lists();
		List<Refusal> found = new ArrayList<>(doubled(tree, lists));
		found.addAll(withoutTarget(tree));
		DraftTree rest = tree.copy();
		Set<String> aside = new HashSet<>();
		for (String list : lists) {
			for (ObjectNode part : tree.parts(list)) {
				if (!complete.test(list, part)) {
					rest.remove(list, DraftTree.id(part));
					aside.add(DraftTree.code(part));
				}
			}
		}
		fillHead(rest);
		refusals(rest, aside).stream().filter((refusal) -> !refusal.cause().problem().isOpen()).forEach(found::add);
		return found;
	}

	/** What is missing of the head must not hide the rest. */
	private static void fillHead(DraftTree rest) {
		ObjectNode head = rest.head();
		List.of("code", "name", "plan")
			.stream()
			.filter((name) -> DraftTree.text(head, name).isEmpty())
			.forEach((name) -> head.put(name, "draft"));
		if (!head.path("years").path("from").isIntegralNumber() || !head.path("years").path("to").isIntegralNumber()) {
			head.putObject("years").put("from", 1).put("to", 1);
			for (ObjectNode scale : rest.parts("scales")) {
				ObjectNode ageless = scale.deepCopy();
				ageless.remove("years");
				rest.replace("scales", DraftTree.id(scale), ageless);
			}
		}
		rest.replaceHead(head);
	}

	private static List<Refusal> doubled(DraftTree tree, List<String> lists) {
		List<Refusal> found = new ArrayList<>();
		for (String list : lists) {
			Set<String> known = new HashSet<>();
			for (ObjectNode part : tree.parts(list)) {
				String code = DraftTree.code(part);
				if (!code.isEmpty() && !known.add(code)) {
					boolean section = list.equals(FormShapes.SECTIONS);
					found.add(refusal(list, part, section ? "key" : "code",
							section ? FormProblem.DUPLICATE_SECTION : FormProblem.DUPLICATE_SCALE, code));
				}
				Set<String> grades = new HashSet<>();
				for (int index = 0; index < part.path("grades").size(); index++) {
					String grade = DraftTree.text(part.path("grades").path(index), "code");
					if (!grade.isEmpty() && !grades.add(grade)) {
						found.add(refusal(list, part, "grades." + index, FormProblem.DUPLICATE_GRADE, code, grade));
					}
				}
			}
		}
		return found;
	}

	private static List<Refusal> withoutTarget(DraftTree tree) {
		List<Refusal> found = new ArrayList<>();
		Set<String> all = tree.codes(FormShapes.SECTIONS);
		Set<String> before = new HashSet<>();
		for (ObjectNode part : tree.parts(FormShapes.SECTIONS)) {
			for (String list : List.of("shownIf", "requiredIf")) {
				JsonNode conditions = part.path("conditions").path(list);
				for (int index = 0; index < conditions.size(); index++) {
					String target = DraftTree.text(conditions.path(index), "section");
					if (!target.isEmpty() && !before.contains(target)) {
						found.add(refusal(FormShapes.SECTIONS, part, "conditions." + list + "." + index,
								all.contains(target) ? FormProblem.LATER_SECTION : FormProblem.UNKNOWN_SECTION,
								DraftTree.code(part), target));
					}
				}
			}
			before.add(DraftTree.code(part));
		}
		return found;
	}

	private static Refusal refusal(String list, ObjectNode part, String field, FormProblem problem,
			Object... arguments) {
		return new Refusal(list, DraftTree.id(part), DraftTree.name(part), field,
				new FormDefinitionException(problem, arguments));
	}

	private static String dotted(String pointer) {
		return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
	}

	/**
	 * Why the definition refuses a part of a draft.
	 *
	 * @param list the list in which the part stands; empty for the form as a whole
	 * @param field the field's name on the part's page; empty for the part as a whole
	 */
	record Refusal(String list, String partId, String partName, String field, FormDefinitionException cause) {

		/** Where it stands in the file that a draft was read from. */
		String pointer(DraftTree tree) {
			String inside = this.field.isEmpty() ? "" : "/" + this.field.replace('.', '/');
			if (this.list.isEmpty()) {
				return inside;
			}
			List<String> ids = tree.parts(this.list).stream().map(DraftTree::id).toList();
			return "/" + this.list + "/" + ids.indexOf(this.partId) + inside;
		}

	}

}
