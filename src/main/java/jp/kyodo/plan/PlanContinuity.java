package jp.kyodo.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.PlanContinuityQueries.Link;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what of one plan goes on as what of the next (n:m). Who may do that is decided by
 * the caller.
 */
@Service
@Transactional
public class PlanContinuity {

	private final PlanQueries plans;

	private final PlanContinuityQueries queries;

	private final PlanLinkRepository links;

	private final JdbcClient jdbc;

	PlanContinuity(PlanQueries plans, PlanContinuityQueries queries, PlanLinkRepository links, JdbcClient jdbc) {
		this.plans = plans;
		this.queries = queries;
		this.links = links;
		this.jdbc = jdbc;
	}

	/**
	 * Adds links, all of them or none.
	 * @throws RefusedChangeException with the number of the line and the cause, also when
	 * something would become its own forerunner
	 */
	public void link(LinkPlans command) {
		// Others wait: two links that close a circle together are not added at once.
		this.jdbc.sql("LOCK TABLE plan_link IN SHARE ROW EXCLUSIVE MODE").update();
		PlanView from = plan(command.fromPlan());
		PlanView to = plan(command.toPlan());
		ChangeCheck check = new ChangeCheck("plan-continuity.field.");
		check.that(from.firstYear().isBefore(to.firstYear()), "", "plan-continuity.refused.plans-order", from.name(),
				to.name());
		check.done();
		Map<String, PlanItem> earlier = byKey(this.queries.items(from));
		Map<String, PlanItem> later = byKey(this.queries.items(to));
		Graph graph = new Graph(this.queries.all());
		for (LinkPlans.Line line : command.lines()) {
			PlanLink link = read(line, earlier.get(line.from()), later.get(line.to()), from, to, graph, check);
			if (link != null) {
				this.links.save(link);
			}
		}
		check.done();
		this.links.flush();
	}

	/**
	 * Takes a link of a plan away.
	 */
	public void unlink(String toPlan, long linkId) {
		PlanView plan = plan(toPlan);
		PlanLink link = this.links.findById(linkId)
			.filter((found) -> found.toPlanId() == plan.id())
			.orElseThrow(() -> RefusedChangeException.of("", "plan-continuity.refused.gone"));
		this.links.delete(link);
		this.links.flush();
	}

	private static @Nullable PlanLink read(LinkPlans.Line line, @Nullable PlanItem from, @Nullable PlanItem to,
			PlanView fromPlan, PlanView toPlan, Graph graph, ChangeCheck check) {
		String number = String.valueOf(line.number());
		check.that(from != null, "from-" + number, "plan-continuity.refused.unknown", number, line.from(),
				fromPlan.name());
		check.that(to != null, "to-" + number, "plan-continuity.refused.unknown", number, line.to(), toPlan.name());
		if (from == null || to == null) {
			return null;
		}
		boolean fits = from.kind() == to.kind();
		check.that(fits, "to-" + number, "plan-continuity.refused.kinds", number);
		boolean other = !from.equals(to) && (from.kind() == PlanItem.Kind.NODE || from.id() != to.id());
		check.that(other, "to-" + number, "plan-continuity.refused.same", number, to.code());
		if (!fits || !other) {
			return null;
		}
		boolean fresh = graph.add(from, to);
		check.that(fresh, "to-" + number, "plan-continuity.refused.twice", number, from.code(), to.code());
		List<String> circle = graph.wayBack(from, to);
		check.that(circle.isEmpty(), "to-" + number, "plan-continuity.refused.circle", number,
				String.join(" → ", circle));
		return (fresh && circle.isEmpty()) ? new PlanLink(fromPlan.id(), from, toPlan.id(), to, line.remark()) : null;
	}

	private PlanView plan(String code) {
		return this.plans.plan(code).orElseThrow(() -> new NotFoundException("plan.not-found", code));
	}

	private static Map<String, PlanItem> byKey(List<PlanItem> items) {
		return items.stream().collect(Collectors.toMap(PlanItem::key, Function.identity(), (one, other) -> one));
	}

	/**
	 * What goes on as what, whatever the plans: a policy issue is the same one in all of
	 * them.
	 */
	private static final class Graph {

		private final Map<String, Map<String, String>> next = new HashMap<>();

		private final Set<String> known = new HashSet<>();

		Graph(List<Link> links) {
			links.forEach((link) -> add(link.from(), link.to()));
		}

		/**
		 * Adds a link.
		 * @return false if it is there already
		 */
		boolean add(PlanItem from, PlanItem to) {
			this.next.computeIfAbsent(name(from), (key) -> new LinkedHashMap<>()).putIfAbsent(name(to), to.code());
			return this.known.add(name(from) + " " + name(to));
		}

		/**
		 * The codes on the way from the end of a link back to its beginning and around;
		 * empty if there is none.
		 */
		List<String> wayBack(PlanItem from, PlanItem to) {
			Map<String, List<String>> ways = new HashMap<>();
			Deque<String> open = new ArrayDeque<>(List.of(name(to)));
			ways.put(name(to), List.of(from.code(), to.code()));
			while (!open.isEmpty()) {
				String present = open.pop();
				for (Map.Entry<String, String> step : this.next.getOrDefault(present, Map.of()).entrySet()) {
					List<String> way = new ArrayList<>(ways.get(present));
					way.add(step.getValue());
					if (step.getKey().equals(name(from))) {
						return way;
					}
					if (ways.putIfAbsent(step.getKey(), way) == null) {
						open.push(step.getKey());
					}
				}
			}
			return List.of();
		}

		private static String name(PlanItem item) {
			return item.kind() + " " + item.id();
		}

	}

}
