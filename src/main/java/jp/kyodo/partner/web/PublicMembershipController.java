package jp.kyodo.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.partner.MembershipLine;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.MembershipYear;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who takes part in something, for citizens: numbers of all, names of those that are
 * shown.
 */
@Controller
class PublicMembershipController {

	private final MembershipQueries queries;

	private final Clock clock;

	PublicMembershipController(MembershipQueries queries, Clock clock) {
		this.queries = queries;
		this.clock = clock;
	}

	@GetMapping("/partners/memberships/{scheme}")
	String show(@PathVariable("scheme") String code, @RequestParam(required = false) @Nullable String asOf,
			HttpServletResponse response, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
		LocalDate today = LocalDate.now(this.clock);
		CountedDay asked = CountedDay.read(asOf, today).notAfter(today);
		SchemeView scheme = this.queries.scheme(code)
			.orElseThrow(() -> new NotFoundException("partner.scheme.not-found", code));
		List<MembershipLine> members = this.queries.ofScheme(code)
			.stream()
			.filter((line) -> line.holdsOn(asked.day()))
			.toList();
		model.addAttribute("page", new PublicMembershipPage(scheme, asked, members.size(),
				members.stream().filter(MembershipLine::partnerShown).toList(), this.queries.years(code, today)));
		return "partner/public-memberships";
	}

	/**
	 * Who takes part in something.
	 *
	 * @param asOf the day as of which is counted
	 * @param count how many take part on that day
	 * @param members those of them that are shown
	 */
	record PublicMembershipPage(SchemeView scheme, CountedDay asOf, int count, List<MembershipLine> members,
			List<MembershipYear> years) {

		/** How many are not named. */
		public int unnamed() {
			return this.count - this.members.size();
		}

	}

}
