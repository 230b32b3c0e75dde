package jp.kyodo.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an indicator's series go on across plans, and keeps where its values cannot be
 * compared and why. Who may do that is decided by the caller.
 */
@Service
@Transactional
public class IndicatorContinuity {

	private final IndicatorRepository indicators;

	private final IndicatorLinkRepository links;

	private final JdbcClient jdbc;

	IndicatorContinuity(IndicatorRepository indicators, IndicatorLinkRepository links, JdbcClient jdbc) {
		this.indicators = indicators;
		this.links = links;
		this.jdbc = jdbc;
	}

	/**
	 * Lets an indicator follow another one; it follows one only, so a second call
	 * replaces the first.
	 */
	public void follow(FollowIndicator command) {
		// Others wait: two links that close a circle together are not added at once.
		this.jdbc.sql("LOCK TABLE indicator_link IN SHARE ROW EXCLUSIVE MODE").update();
		IndicatorDefinition later = indicator(command.indicatorId());
		IndicatorDefinition earlier = indicator(command.predecessorId());
		ChangeCheck check = new ChangeCheck("indicator-continuity.field.").inOrder("predecessor", "breaks");
		check.that(!Objects.equals(command.indicatorId(), command.predecessorId()), "predecessor",
				"indicator-continuity.refused.itself");
		List<String> circle = circle(command);
		check.that(circle.isEmpty(), "predecessor", "indicator-continuity.refused.circle", String.join(" → ", circle));
		check.that(earlier.fromYear().isBefore(later.fromYear()), "predecessor", "indicator-continuity.refused.order",
				earlier.name(), later.name());
		boolean sameMeasure = earlier.unit().equals(later.unit()) && earlier.direction() == later.direction();
		check.that(sameMeasure || command.breaks().contains(SeriesBreak.Kind.DEFINITION), "breaks",
				"indicator-continuity.refused.definition");
		check.done();
		this.links.findByToIndicatorId(command.indicatorId())
			.ifPresentOrElse((link) -> link.follow(command), () -> this.links.save(new IndicatorLink(command)));
		this.links.flush();
	}

	/**
	 * Lets an indicator begin anew.
	 */
	public void unfollow(long indicatorId) {
		this.links.findByToIndicatorId(indicatorId).ifPresent(this.links::delete);
		this.links.flush();
	}

	/**
	 * The names on the way around; empty if there is no way.
	 */
	private List<String> circle(FollowIndicator command) {
		Map<Long, Long> before = this.links.findAll()
			.stream()
			.collect(Collectors.toMap(IndicatorLink::toIndicatorId, IndicatorLink::fromIndicatorId));
		List<String> names = new ArrayList<>(List.of(indicator(command.indicatorId()).name()));
		Long present = command.predecessorId();
		while (present != null) {
			names.add(indicator(present).name());
			if (present.equals(command.indicatorId())) {
				return names;
			}
			present = before.get(present);
		}
		return List.of();
	}

	private IndicatorDefinition indicator(long id) {
		return this.indicators.findById(id)
			.map(Indicator::definition)
			.orElseThrow(() -> new NotFoundException("indicator.not-found", String.valueOf(id)));
	}

}
