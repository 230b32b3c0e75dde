package jp.kyodo.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages that show every component once, and endpoints that fail in every way.
 */
@TestConfiguration(proxyBeanMethods = false)
class Gallery {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	static final String TEXT = """
			協働型事業の進め方について、市民向けの説明会を3回、職員向けの説明会を4回開き、合わせて210人が参加しました。
			市内の緑地を守る活動では、市民団体と管理の分担を話し合い、8か所で新しい取決めを結びました。
			参加団体の交流会を開き、40団体のうち36団体から活動の報告がありました。""";

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain gallerySecurity(HttpSecurity http) {
		http.securityMatcher("/gallery/**", "/css/**", "/js/**", "/images/**", "/staff/session", "/error")
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY)))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
				.ignoringRequestMatchers("/gallery/failing/**"))
			.anonymous((anonymous) -> anonymous.principal(new Person()).authorities("ROLE_PLANNING"));
		return http.build();
	}

	@Bean
	NavigationContributor galleryNavigation() {
		return () -> List.of(new NavigationEntry("web.navigation.plans", "/gallery/plans", 2, Set.of("ROLE_PLANNING")),
				new NavigationEntry("web.navigation.sheets", "/gallery", 1, Set.of()),
				new NavigationEntry("web.navigation.search", "/gallery/editor", 3, Set.of()),
				new NavigationEntry("web.navigation.glossary", "/gallery/accounts", 4, Set.of("ROLE_ADMINISTRATOR")));
	}

	record Person() implements SignedInStaff {

		@Override
		public String displayName() {
			return "見本 花子";
		}

		@Override
		public String departmentName() {
			return "市民・こども局市民生活部市民協働推進課";
		}

	}

	record GalleryPage(Paging paging, FieldMessages errors, List<Choice> departments, List<Choice> ratings,
			List<Choice> subs, List<String> related, String text, String lastYear) {

		static GalleryPage with(FieldMessages errors) {
			return new GalleryPage(new Paging(5, 20, 190), errors,
					List.of(new Choice("1", "総合企画局企画調整課"), new Choice("2", "市民・こども局市民生活部市民協働推進課"),
							new Choice("3", "環境局地球環境推進室")),
					List.of(new Choice("A", "A", "施策が順調に推進したもの"), new Choice("B", "B", "施策が一定程度推進したもの"),
							new Choice("C", "C", "施策が推進していないもの")),
					List.of(new Choice("1", "Ⅰ 無"), new Choice("2", "Ⅱ 有")), List.of("1", "3"), TEXT,
					"説明会を6回開き、180人が参加しました。\n交流会を開きました。");
		}

	}

	@Controller
	static class GalleryController {

		private final AtomicInteger version = new AtomicInteger(1);

		@GetMapping("/gallery/{name:components|editor|sheet}")
		String page(@PathVariable String name, Model model) {
			model.addAttribute("page", GalleryPage.with(FieldMessages.none()));
			return "gallery/" + name;
		}

		@GetMapping("/gallery/incomplete/{name}")
		String incomplete(@PathVariable String name) {
			return "gallery/incomplete/" + name;
		}

		@GetMapping("/gallery/form")
		String form(Model model) {
			FieldMessages errors = FieldMessages.none()
				.with("code", "施策課題コードを8桁の数字で入力してください")
				.with("rating", "評価区分を選んでください")
				.with("results", "成果を100文字以内で入力してください")
				.with("i-0-actual", "2012年度の実績値を数字で入力してください");
			model.addAttribute("page", GalleryPage.with(errors));
			return "gallery/form";
		}

		@PostMapping("/gallery/form")
		String save(RedirectAttributes redirect) {
			Flash.success(redirect, "web.form.understood", "195");
			return "redirect:/gallery/editor";
		}

		@PostMapping("/gallery/autosave")
		@ResponseBody
		Map<String, Object> autosave(@RequestParam String results, @RequestParam String actual) {
			List<FieldMessage> errors = actual.equals("多数") ? List.of(new FieldMessage("actual", "実績値を数字で入力してください"))
					: List.of();
			return Map.of("saved", true, "savedAt", "14:05:00", "version", this.version.incrementAndGet(), "state",
					errors.isEmpty() ? "SAVED" : "DRAFT", "errors", errors, "complete", !results.isBlank(),
					"understood", actual.isBlank() ? Map.of() : Map.of("actual", "195"));
		}

	}

	@Controller
	static class FailingController {

		enum Kind {

			DEPARTMENT

		}

		@GetMapping("/gallery/failing/missing")
		String missing() {
			throw new NotFoundException("web.form.understood", "71203000");
		}

		@GetMapping("/gallery/failing/year/{year}")
		@ResponseBody
		String year(@PathVariable int year, @RequestParam(required = false) Kind kind) {
			return String.valueOf(year) + kind;
		}

		@PostMapping(path = "/gallery/failing/post", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
		@ResponseBody
		String post(@RequestParam int number) {
			return String.valueOf(number);
		}

		@PostMapping("/gallery/failing/form")
		@ResponseBody
		String anyForm() {
			return "";
		}

		@GetMapping("/gallery/failing/database")
		String database() {
			throw new DataAccessResourceFailureException("away");
		}

		@GetMapping("/gallery/failing/unexpected")
		String unexpected() {
			throw new IllegalStateException("secret");
		}

	}

}
