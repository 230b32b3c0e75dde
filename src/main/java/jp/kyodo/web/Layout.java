package jp.kyodo.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the layouts ask for: the city, the style sheet, the person who is signed in, the
 * navigation. Templates know it as {@code @layout}. Only the staff layout asks about the
 * person, so that a public page never touches a session.
 */
@Component("layout")
class Layout {

	private static final int USUAL_SESSION_SECONDS = 1800;

	private static final List<NavigationEntry> PUBLIC_NAVIGATION = List.of(
			new NavigationEntry("web.navigation.sheets", "/sheets", 1, Set.of()),
			new NavigationEntry("web.navigation.plans", "/plans", 2, Set.of()),
			new NavigationEntry("web.navigation.projects", "/projects", 3, Set.of()),
			new NavigationEntry("web.navigation.agreements", "/agreements", 4, Set.of()),
			new NavigationEntry("web.navigation.partners", "/partners", 5, Set.of()),
			new NavigationEntry("web.navigation.glossary", "/glossary", 6, Set.of()),
			new NavigationEntry("web.navigation.search", "/search", 7, Set.of()),
			new NavigationEntry("web.navigation.corrections", "/corrections", 8, Set.of()));

	private final CityProfile city;

	private final StyleSheet styleSheet;

	private final MessageSource messages;

	private final ObjectProvider<NavigationContributor> contributors;

	private final ObjectProvider<StaffNoticeContributor> noticeContributors;

	Layout(CityProfile city, StyleSheet styleSheet, MessageSource messages,
			ObjectProvider<NavigationContributor> contributors,
			ObjectProvider<StaffNoticeContributor> noticeContributors) {
		this.city = city;
		this.styleSheet = styleSheet;
		this.messages = messages;
		this.contributors = contributors;
		this.noticeContributors = noticeContributors;
	}

	public CityProfile getCity() {
		return this.city;
	}

	public String getStyleSheet() {
		return this.styleSheet.path();
	}

	/**
	 * The person who is signed in, or null.
	 */
	public @Nullable SignedInStaff getStaff() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff) ? staff : null;
	}

	/**
	 * The links that the person who is signed in may follow, the present one marked.
	 */
	public List<NavigationLink> getNavigation() {
		Collection<String> authorities = authorities();
		List<NavigationEntry> entries = this.contributors.stream()
			.flatMap((contributor) -> contributor.entries().stream())
			.filter((entry) -> entry.isShownTo(authorities))
			.sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path))
			.toList();
		return links(entries);
	}

	/**
	 * What waits for the person who is signed in, besides sheets.
	 */
	public List<StaffNotice> getNotices() {
		SignedInStaff staff = getStaff();
		if (staff == null) {
			return List.of();
		}
		return this.noticeContributors.stream()
			.flatMap((contributor) -> contributor.noticesFor(staff).stream())
			.sorted(Comparator.comparingInt(StaffNotice::order).thenComparing(StaffNotice::headingKey))
			.toList();
	}

	/**
	 * The links for citizens, the same for everybody.
	 */
	public List<NavigationLink> getPublicNavigation() {
		return links(PUBLIC_NAVIGATION);
	}

	/**
	 * Seconds without activity after which the session ends.
	 */
	public int getSessionSeconds() {
		HttpSession session = request().map((request) -> request.getSession(false)).orElse(null);
		return (session != null) ? session.getMaxInactiveInterval() : USUAL_SESSION_SECONDS;
	}

	public String textOf(FlashMessage message) {
		return this.messages.getMessage(message.messageKey(), message.arguments().toArray(), Locale.JAPANESE);
	}

	public String textOf(StaffNotice.Line line) {
		return this.messages.getMessage(line.messageKey(), line.arguments().toArray(), Locale.JAPANESE);
	}

	private static List<NavigationLink> links(List<NavigationEntry> entries) {
		Optional<NavigationEntry> present = present(entries);
		return entries.stream()
			.map((entry) -> new NavigationLink(entry.messageKey(), entry.path(),
					present.filter(entry::equals).isPresent()))
			.toList();
	}

	// The longest path wins: /staff stays unmarked on /staff/sheets.
	private static Optional<NavigationEntry> present(List<NavigationEntry> entries) {
		String path = requestPath();
		return entries.stream()
			.filter((entry) -> entry.covers(path))
			.max(Comparator.comparingInt((entry) -> entry.path().length()));
	}

	private static Collection<String> authorities() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return List.of();
		}
		return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
	}

	private static String requestPath() {
		return request().map((request) -> request.getRequestURI().substring(request.getContextPath().length()))
			.orElse("");
	}

	private static Optional<HttpServletRequest> request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Optional.of(attributes.getRequest()) : Optional.empty();
	}

	/**
	 * A link as the navigation shows it.
	 *
	 * @param messageKey key of its text
	 * @param path path of its page
	 * @param current whether the page at hand belongs to it
	 */
	record NavigationLink(String messageKey, String path, boolean current) {
	}

}
