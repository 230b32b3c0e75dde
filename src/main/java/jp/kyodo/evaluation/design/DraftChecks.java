package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.SectionKinds;
import jp.kyodo.evaluation.design.DraftDefinitions.Refusal;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * The check (検査) of a draft: everything that keeps it from being used, and what should be
 * looked at.
 */
@Service
public class DraftChecks {

	/** Words that stand in the addresses of the designer's own pages. */
	private static final Set<String> RESERVED_CODES = Set.of("drafts", "new", "import");

	/** A text may be so many times longer than the room on paper before it is odd. */
	private static final int ROOM_FACTOR = 2;

	private final FormShapes shapes;

	private final PropertyChecks properties;

	private final DraftDefinitions definitions;

	private final SectionKinds kinds;

	private final PlanQueries plans;

	private final FormRefusals refusals;

	private final MessageSource messages;

	DraftChecks(FormShapes shapes, PropertyChecks properties, DraftDefinitions definitions, SectionKinds kinds,
			PlanQueries plans, FormRefusals refusals, MessageSource messages) {
		this.shapes = shapes;
		this.properties = properties;
		this.definitions = definitions;
		this.kinds = kinds;
		this.plans = plans;
		this.refusals = refusals;
		this.messages = messages;
	}

	/**
	 * What was found, in the order of the form.
	 */
	public List<DraftFinding> check(DraftTree tree) {
		List<DraftFinding> findings = new ArrayList<>();
		this.properties.check(this.shapes.head(), tree.head())
			.forEach((problem) -> findings.add(new DraftFinding(true, "", "", "", problem.field(), problem.message())));
		checkPlan(tree, findings);
		this.shapes.lists().forEach((list) -> tree.parts(list).forEach((part) -> checkShape(list, part, findings)));
		if (findings.stream().noneMatch(DraftFinding::blocks)) {
			this.definitions.refusals(tree).forEach((refusal) -> findings.add(finding(refusal)));
		}
		if (findings.stream().noneMatch(DraftFinding::blocks)) {
			checkSections(tree, this.definitions.of(tree, 1), findings);
		}
		return findings;
	}

	/**
	 * The definition that the draft would become; empty while it cannot become one.
	 */
	public Optional<FormDefinition> definition(DraftTree tree) {
		boolean complete = this.properties.check(this.shapes.head(), tree.head()).isEmpty() && this.shapes.lists()
			.stream()
			.allMatch((list) -> tree.parts(list).stream().allMatch((part) -> isComplete(list, part)));
		try {
			return complete ? Optional.of(this.definitions.of(tree, 1)) : Optional.empty();
		}
		catch (FormDefinitionException ex) {
			return Optional.empty();
		}
	}

	boolean isComplete(String list, ObjectNode part) {
		return this.shapes.part(list, DraftTree.text(part, "kind"))
			.filter((shape) -> this.properties.check(shape, part).isEmpty())
			.isPresent();
	}

	private void checkPlan(DraftTree tree, List<DraftFinding> findings) {
		String code = tree.text("code");
		if (RESERVED_CODES.contains(code)) {
			findings.add(head("code", "reserved-code", code));
		}
		String planCode = tree.text("plan");
		if (planCode.isEmpty()) {
			return;
		}
		PlanView plan = this.plans.plan(planCode).orElse(null);
		if (plan == null) {
			findings.add(head("plan", "unknown-plan", planCode));
			return;
		}
		for (String end : List.of("from", "to")) {
			JsonNode year = tree.head().path("years").path(end);
			if (year.isIntegralNumber()
					&& (year.asInt() < plan.firstYear().value() || year.asInt() > plan.lastYear().value())) {
				findings.add(head("years." + end, "year-outside-plan", year.asString(), plan.name(), plan.firstYear(),
						plan.lastYear()));
			}
		}
	}

	private DraftFinding head(String field, String key, Object... arguments) {
		return new DraftFinding(true, "", "", "", field, message(key, arguments));
	}

	private void checkShape(String list, ObjectNode part, List<DraftFinding> findings) {
		String kind = DraftTree.text(part, "kind");
		Optional<List<Property>> shape = this.shapes.part(list, kind);
		if (shape.isEmpty()) {
			findings.add(of(list, part, true, "", message("unknown-kind", kind)));
			return;
		}
		this.properties.check(shape.get(), part)
			.forEach((problem) -> findings.add(of(list, part, true, problem.field(), problem.message())));
		checkRoom(list, part, part, "", findings);
	}

	/** Looks at every text box, wherever in the part it is set up. */
	private void checkRoom(String list, ObjectNode part, JsonNode node, String prefix, List<DraftFinding> findings) {
		for (String name : List.of("characters", "lineCharacters", "lines")) {
			if (node.path(name).isIntegralNumber() && node.path(name).asInt() < 1) {
				findings.add(of(list, part, true, prefix + name, message("no-room")));
			}
		}
		long room = (long) node.path("lineCharacters").asInt(0) * node.path("lines").asInt(0);
		if (room > 0 && node.path("characters").asInt(0) > ROOM_FACTOR * room) {
			findings.add(of(list, part, false, prefix + "characters",
					message("too-much-text", String.valueOf(node.path("characters").asInt()), String.valueOf(room))));
		}
		node.properties()
			.forEach((child) -> checkRoom(list, part, child.getValue(), prefix + child.getKey() + ".", findings));
	}

	private void checkSections(DraftTree tree, FormDefinition form, List<DraftFinding> findings) {
		List<ObjectNode> parts = tree.parts(FormShapes.SECTIONS);
		for (int index = 0; index < form.sections().size(); index++) {
			SectionDefinition section = form.sections().get(index);
			if (section.required() && !this.kinds.isEntered(section)) {
				findings.add(of(FormShapes.SECTIONS, parts.get(index), true, "required", message("nobody-fills")));
			}
		}
		if (form.sections().stream().noneMatch(this.kinds::isEntered)) {
			findings.add(new DraftFinding(true, FormShapes.SECTIONS, "", "", "", message("nothing-entered")));
		}
		Set<String> used = form.sections()
			.stream()
			.flatMap((section) -> section.scaleCodes().stream())
			.collect(Collectors.toSet());
		tree.parts("scales")
			.stream()
			.filter((scale) -> !used.contains(DraftTree.code(scale)))
			.forEach((scale) -> findings.add(of("scales", scale, false, "", message("unused-scale"))));
	}

	private DraftFinding finding(Refusal refusal) {
		return new DraftFinding(true, refusal.list(), refusal.partId(), refusal.partName(), refusal.field(),
				this.refusals.inDesigner(refusal.cause()));
	}

	private static DraftFinding of(String list, ObjectNode part, boolean blocks, String field, String message) {
		return new DraftFinding(blocks, list, DraftTree.id(part), DraftTree.name(part), field, message);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage("evaluation-design.finding." + key,
				Arrays.stream(arguments).map(String::valueOf).toArray(), Locale.JAPANESE);
	}

}
