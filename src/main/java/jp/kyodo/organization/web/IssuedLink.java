package jp.kyodo.organization.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.OneTimeLink;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A one-time link on its way over a redirect to the only page that will ever show it.
 *
 * @param address the whole address
 * @param expiresAtSecond when it ends, in seconds of the epoch
 */
record IssuedLink(String address, long expiresAtSecond) implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final String ATTRIBUTE = "issuedLink";

	static void leave(RedirectAttributes redirect, OneTimeLink link) {
		String address = ServletUriComponentsBuilder.fromCurrentContextPath().path(link.path()).toUriString();
		redirect.addFlashAttribute(ATTRIBUTE, new IssuedLink(address, link.expiresAt().getEpochSecond()));
	}

	static @Nullable IssuedLink takeFrom(Map<String, ?> model) {
		return (IssuedLink) model.get(ATTRIBUTE);
	}

	String until(Clock clock) {
		return JapaneseDates
			.dayAndTime(LocalDateTime.ofInstant(Instant.ofEpochSecond(this.expiresAtSecond), clock.getZone()));
	}

}
