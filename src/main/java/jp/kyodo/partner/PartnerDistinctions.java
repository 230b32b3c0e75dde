package jp.kyodo.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import jp.kyodo.web.RefusedChangeException;

/**
 * Keeps which partners are not the same although their names are alike, and who said so.
 * It can be taken back; what was is in the history.
 */
@Service
@Transactional
public class PartnerDistinctions {

	private static final int LONGEST_REASON = 500;

	private static final String LINE = """
			SELECT a.code AS first_code, a.name AS first_name, b.code AS second_code, b.name AS second_name, d.reason,
			       d.decided_at, d.decided_by
			FROM partner_distinction d JOIN partner a ON a.id = d.first_id JOIN partner b ON b.id = d.second_id
			""";

	private final PartnerDistinctionRepository distinctions;

	private final PartnerRepository partners;

	private final NamedPartners names;

	private final CurrentStaff currentStaff;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerDistinctions(PartnerDistinctionRepository distinctions, PartnerRepository partners, NamedPartners names,
			CurrentStaff currentStaff, JdbcClient jdbc, Clock clock) {
		this.distinctions = distinctions;
		this.partners = partners;
		this.names = names;
		this.currentStaff = currentStaff;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Notes that two partners are not the same. */
	public void distinguish(DistinguishPartners command) {
		this.names.lock();
		ChangeCheck check = new ChangeCheck("partner.distinction.field.");
		String reason = check.text("reason", command.reason(), LONGEST_REASON);
		check.that(!reason.isEmpty(), "reason", "partner.refused.distinction-reason");
		check.done();
		if (command.oneCode().equals(command.otherCode())) {
			throw RefusedChangeException.of("", "partner.refused.merge-itself");
		}
		long one = idOf(command.oneCode());
		long other = idOf(command.otherCode());
		if (find(one, other).isPresent()) {
			throw RefusedChangeException.of("", "partner.refused.distinguished");
		}
		this.distinctions
			.saveAndFlush(new PartnerDistinction(one, other, reason, this.clock.instant(), this.currentStaff.get()));
	}

	/**
	 * Takes back that two partners are not the same, so that they may be proposed as
	 * duplicates again; nothing happens where nobody said so.
	 */
	public void takeBack(String oneCode, String otherCode) {
		this.names.lock();
		find(idOf(oneCode), idOf(otherCode)).ifPresent(this.distinctions::delete);
		this.distinctions.flush();
	}

	/** Returns what was said about two partners. */
	@Transactional(readOnly = true)
	public Optional<DistinctionLine> between(long oneId, long otherId) {
		return this.jdbc.sql(LINE + "WHERE d.first_id = :first AND d.second_id = :second")
			.param("first", Math.min(oneId, otherId))
			.param("second", Math.max(oneId, otherId))
			.query((row, number) -> line(row))
			.optional();
	}

	/** Returns one page of all pairs that are not the same, those noted last first. */
	@Transactional(readOnly = true)
	public Result find(PageRequestParameter page, int size) {
		long total = this.jdbc.sql("SELECT count(*) FROM partner_distinction").query(Long.class).single();
		Paging paging = page.paging(size, total);
		return new Result(this.jdbc.sql(LINE + "ORDER BY d.decided_at DESC, d.id DESC LIMIT :size OFFSET :offset")
			.param("size", size)
			.param("offset", paging.offset())
			.query((row, number) -> line(row))
			.list(), paging);
	}

	/** All pairs that are not the same, by their keys. */
	@Transactional(readOnly = true)
	Set<Pair> all() {
		Set<Pair> pairs = new HashSet<>();
		this.jdbc.sql("SELECT first_id, second_id FROM partner_distinction").query((row) -> {
			pairs.add(Pair.of(row.getLong("first_id"), row.getLong("second_id")));
		});
		return pairs;
	}

	/** What differs from a partner that is merged differs from the one it becomes. */
	void follow(long leavingId, long stayingId) {
		for (PartnerDistinction distinction : this.distinctions.findByPartner(leavingId)) {
			long other = distinction.otherThan(leavingId);
			if (find(stayingId, other).isPresent()) {
				this.distinctions.delete(distinction);
			}
			else {
				distinction.between(stayingId, other);
			}
			this.distinctions.flush();
		}
	}

	private Optional<PartnerDistinction> find(long oneId, long otherId) {
		return this.distinctions.findByFirstIdAndSecondId(Math.min(oneId, otherId), Math.max(oneId, otherId));
	}

	private long idOf(String code) {
		Partner partner = this.partners.findByCode(code)
			.orElseThrow(() -> new NotFoundException("partner.not-found", code));
		if (partner.isMerged()) {
			throw RefusedChangeException.of("", "partner.refused.merged", code);
		}
		return partner.id();
	}

	private static DistinctionLine line(ResultSet row) throws SQLException {
		return new DistinctionLine(row.getString("first_code"), row.getString("first_name"),
				row.getString("second_code"), row.getString("second_name"), row.getString("reason"),
				row.getTimestamp("decided_at").toInstant(), row.getString("decided_by"));
	}

	/**
	 * One page of pairs that are not the same.
	 *
	 * @param lines those on this page
	 * @param paging which page it is, of how many
	 */
	public record Result(List<DistinctionLine> lines, Paging paging) {

		public Result {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Two partners, whichever is named first.
	 */
	record Pair(long lowerId, long higherId) {

		static Pair of(long oneId, long otherId) {
			return new Pair(Math.min(oneId, otherId), Math.max(oneId, otherId));
		}

	}

}
