package jp.kyodo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerName;
import jp.kyodo.text.SearchKey;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the register of agreements for the staff. A city has some hundreds of agreements,
 * so that lists are read by one statement and narrowed by their computed state in memory.
 */
@Component
@Transactional(readOnly = true)
public class AgreementQueries {

	private static final int MOST_WORDS = 10;

	private static final String HEADS = """
			SELECT a.id, a.code, a.title, a.comprehensive, a.department_id, a.signed_on, a.starts_on, a.ends_on,
			       a.renewal_months, a.notice_months, a.terminated_on, d.revision_no AS published,
			       ARRAY(SELECT p.name FROM agreement_partner p WHERE p.agreement_id = a.id ORDER BY p.position) AS partners
			FROM agreement a
			LEFT JOIN published_agreement s ON s.code = a.code
			LEFT JOIN published_document d ON d.kind = 'agreement' AND d.fiscal_year = s.fiscal_year AND d.code = a.code
			WHERE (:everything OR a.department_id = ANY (:departments))
			""";

	private final JdbcClient jdbc;

	private final AgreementPapers papers;

	private final PublishedPartners publishedPartners;

	AgreementQueries(JdbcClient jdbc, AgreementPapers papers, PublishedPartners publishedPartners) {
		this.jdbc = jdbc;
		this.papers = papers;
		this.publishedPartners = publishedPartners;
	}

	/**
	 * One page of the agreements that a person may read, the latest signed first; those
	 * with a day to come soon by that day.
	 */
	public Page list(StaffMember staff, AgreementFilter filter, PageRequestParameter page, int size) {
		List<AgreementHead> heads = all(staff, filter);
		Paging paging = page.paging(size, heads.size());
		return new Page(heads.stream().skip(paging.offset()).limit(size).toList(), paging);
	}

	/**
	 * All agreements that a person may read and that pass the filter, in the order of the
	 * list.
	 */
	public List<AgreementHead> all(StaffMember staff, AgreementFilter filter) {
		StringBuilder sql = new StringBuilder(HEADS);
		Map<String, Object> parameters = new LinkedHashMap<>();
		List<String> words = Stream.of(filter.words().strip().split("[\\s\\u3000]+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
		for (int index = 0; index < words.size(); index++) {
			sql.append("""
					AND (strpos(a.title_key, :word%1$d) > 0 OR upper(a.code) = upper(:typed%1$d) OR EXISTS (
						SELECT FROM agreement_partner w JOIN partner p ON p.id = w.partner_id
						WHERE w.agreement_id = a.id AND strpos(p.name_key, :name%1$d) > 0))
					""".formatted(index));
			parameters.put("word" + index, SearchKey.of(words.get(index)).value());
			parameters.put("typed" + index, words.get(index));
			parameters.put("name" + index, PartnerName.key(words.get(index)));
		}
		if (filter.partnerType() != null) {
			sql.append("""
					AND EXISTS (SELECT FROM agreement_partner t JOIN partner p ON p.id = t.partner_id
						WHERE t.agreement_id = a.id AND :type = ANY (p.type_codes))
					""");
			parameters.put("type", filter.partnerType());
		}
		if (filter.departmentId() != null) {
			sql.append("AND a.department_id = :department ");
			parameters.put("department", filter.departmentId());
		}
		sql.append("ORDER BY a.signed_on DESC, a.code");
		List<AgreementHead> heads = this.jdbc.sql(sql.toString())
			.param("everything", staff.readsEverything())
			.param("departments", AgreementAccess.departmentsOf(staff).toArray(Long[]::new))
			.params(parameters)
			.query(AgreementQueries::head)
			.list()
			.stream()
			.filter((head) -> filter.state() == null || head.term().stateOn(filter.day()) == filter.state())
			.toList();
		return (filter.concern() != null) ? with(filter.concern(), heads, filter.day()) : heads;
	}

	/**
	 * The partners of agreements with all that a file has about them, in the order of the
	 * agreements and of the partners in them.
	 */
	public List<AgreementPartnerRow> partnersOf(List<AgreementHead> agreements) {
		return this.jdbc.sql("""
				SELECT a.id, a.city_wide, a.ward_codes, a.field_codes, a.summary, a.termination_reason, w.name, p.code,
				       p.type_codes
				FROM unnest(:ids) WITH ORDINALITY AS n (id, place)
				JOIN agreement a ON a.id = n.id
				JOIN agreement_partner w ON w.agreement_id = a.id
				JOIN partner p ON p.id = w.partner_id
				ORDER BY n.place, w.position
				""")
			.param("ids", agreements.stream().map(AgreementHead::id).toArray(Long[]::new))
			.query((row, number) -> new AgreementPartnerRow(row.getLong("id"), row.getString("code"),
					row.getString("name"), texts(row, "type_codes"),
					new AgreementPartnerRow.About(row.getBoolean("city_wide"), texts(row, "ward_codes"),
							texts(row, "field_codes"), row.getString("summary"), row.getString("termination_reason"))))
			.list();
	}

	private List<AgreementHead> with(AgreementConcern concern, List<AgreementHead> heads, LocalDate day) {
		return switch (concern) {
			case DUE -> due(heads, day, AgreementTerm.DAYS_OF_WARNING).stream().map(Warning::agreement).toList();
			case UNPUBLISHED -> heads.stream().filter((head) -> head.published() == null).toList();
			case PARTNERS_CHANGED -> {
				Set<String> codes = this.publishedPartners.changed();
				yield heads.stream().filter((head) -> codes.contains(head.code())).toList();
			}
		};
	}

	/**
	 * What ends, or whose day of notice comes, among the agreements that a person may
	 * change: from a day on within so many days, the most urgent first.
	 */
	public List<Warning> warnings(StaffMember staff, LocalDate day, int days) {
		LocalDate until = day.plusDays(days);
		return due(this.jdbc.sql(HEADS + """
				AND a.starts_on <= :until AND (a.ends_on IS NOT NULL OR a.terminated_on IS NOT NULL)
				AND (a.terminated_on IS NULL OR a.terminated_on >= :day)
				AND (a.renewal_months IS NOT NULL OR a.ends_on IS NULL OR a.ends_on >= :day)
				""")
			.param("everything", staff.readsEverything())
			.param("departments", AgreementAccess.departmentsOf(staff).toArray(Long[]::new))
			.param("day", day)
			.param("until", until)
			.query(AgreementQueries::head)
			.list(), day, days);
	}

	private static List<Warning> due(List<AgreementHead> heads, LocalDate day, int days) {
		LocalDate until = day.plusDays(days);
		return heads.stream()
			.flatMap((head) -> Optional.ofNullable(head.term().deadlineFrom(day))
				.filter((deadline) -> !deadline.day().isAfter(until))
				.map((deadline) -> new Warning(head, deadline))
				.stream())
			.sorted(Comparator.comparing((Warning warning) -> warning.deadline().day())
				.thenComparing((warning) -> warning.agreement().code()))
			.toList();
	}

	/**
	 * Everything about an agreement.
	 */
	public Optional<AgreementDetail> find(String code) {
		return this.jdbc.sql("SELECT * FROM agreement WHERE code = :code")
			.param("code", code)
			.query(this::detail)
			.optional();
	}

	private AgreementDetail detail(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		AgreementContent content = new AgreementContent(row.getString("title"), row.getBoolean("comprehensive"),
				row.getLong("department_id"), row.getBoolean("city_wide"), texts(row, "ward_codes"),
				texts(row, "field_codes"), row.getString("summary"), partners(id),
				row.getObject("signed_on", LocalDate.class), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class), row.getObject("renewal_months", Integer.class),
				row.getObject("notice_months", Integer.class), row.getObject("terminated_on", LocalDate.class),
				row.getString("termination_reason"));
		return new AgreementDetail(id, row.getString("code"), content, row.getInt("version"), achievements(id),
				this.papers.of(id));
	}

	private List<SigningPartner> partners(long id) {
		return this.jdbc
			.sql("SELECT partner_id, name FROM agreement_partner WHERE agreement_id = :id ORDER BY position")
			.param("id", id)
			.query((row, number) -> new SigningPartner(row.getLong("partner_id"), row.getString("name")))
			.list();
	}

	private List<AgreementDetail.Achievement> achievements(long id) {
		return this.jdbc.sql("""
				SELECT fiscal_year, items, version FROM agreement_achievement WHERE agreement_id = :id
				ORDER BY fiscal_year DESC
				""")
			.param("id", id)
			.query((row, number) -> new AgreementDetail.Achievement(new FiscalYear(row.getInt("fiscal_year")),
					texts(row, "items"), row.getInt("version")))
			.list();
	}

	private static AgreementHead head(ResultSet row, int number) throws SQLException {
		return new AgreementHead(row.getLong("id"), row.getString("code"), row.getString("title"),
				row.getBoolean("comprehensive"), row.getLong("department_id"),
				row.getObject("signed_on", LocalDate.class), term(row), texts(row, "partners"),
				row.getObject("published", Integer.class));
	}

	static AgreementTerm term(ResultSet row) throws SQLException {
		return new AgreementTerm(Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
				row.getObject("ends_on", LocalDate.class), row.getObject("renewal_months", Integer.class),
				row.getObject("notice_months", Integer.class), row.getObject("terminated_on", LocalDate.class));
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	/**
	 * A part of the list.
	 *
	 * @param agreements those on this page
	 * @param paging which page it is, of how many
	 */
	public record Page(List<AgreementHead> agreements, Paging paging) {

		public Page {
			agreements = List.copyOf(agreements);
		}

	}

	/**
	 * An agreement about which something has to be decided soon.
	 *
	 * @param agreement the agreement
	 * @param deadline what comes, and when
	 */
	public record Warning(AgreementHead agreement, AgreementTerm.Deadline deadline) {
	}

}
