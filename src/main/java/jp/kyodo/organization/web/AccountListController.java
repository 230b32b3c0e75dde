package jp.kyodo.organization.web;

import java.util.List;

import jp.kyodo.organization.StaffAccountQueries;
import jp.kyodo.organization.StaffAccountView;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lists the accounts.
 */
@Controller
class AccountListController {

	private static final int PAGE_SIZE = 50;

	private static final int LONGEST_SEARCH = 100;

	private final StaffAccountQueries accounts;

	AccountListController(StaffAccountQueries accounts) {
		this.accounts = accounts;
	}

	@GetMapping("/admin/accounts")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String page,
			Model model) {
		String search = (q.length() > LONGEST_SEARCH) ? q.substring(0, LONGEST_SEARCH) : q;
		Paging paging = PageRequestParameter.parse(page).paging(PAGE_SIZE, this.accounts.count(search));
		model.addAttribute("page",
				new AccountListPage(search, paging, this.accounts.search(search, paging.offset(), paging.size())));
		return "organization/accounts";
	}

	/**
	 * A part of the list.
	 *
	 * @param q what was searched for
	 * @param paging which part
	 * @param accounts the accounts of that part
	 */
	record AccountListPage(String q, Paging paging, List<StaffAccountView> accounts) {
	}

}
