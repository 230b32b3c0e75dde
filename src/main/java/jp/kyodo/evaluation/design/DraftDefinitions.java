package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Turns drafts into form definitions, which are strict.
 */
@Component
class DraftDefinitions {

	private final FormCodec codec;

	DraftDefinitions(FormCodec codec) {
		this.codec = codec;
	}

	/**
	 * The definition that the draft would become.
	 * @throws FormDefinitionException with its place when the draft cannot be used
	 */
	FormDefinition of(DraftTree tree, int version) {
		ObjectNode content = tree.content();
		content.put("version", version);
		return this.codec.fromJson(content.toString());
	}

	/**
	 * Everything that the definition refuses: the part that is refused first is set
	 * aside, to see whether there is more. What then is refused only because it refers to
	 * that part is left out.
	 */
	List<Refusal> refusals(DraftTree tree) {
		List<Refusal> refusals = new ArrayList<>();
		DraftTree rest = tree.copy();
		Set<String> aside = new HashSet<>();
		while (true) {
			try {
				of(rest, 1);
				return refusals;
			}
			catch (FormDefinitionException ex) {
				String[] steps = ex.pointer().split("/", 4);
				boolean inPart = steps.length > 2 && steps[2].matches("\\d+");
				if (!inPart) {
					if (refusals.isEmpty()) {
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

	}

}
