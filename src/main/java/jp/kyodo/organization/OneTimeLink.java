package jp.kyodo.organization;

import java.time.Instant;

/**
 * A link that lets its holder choose a password once. Only the hash of its token is
 * stored: this is the one moment at which the link can be shown.
 *
 * @param token the secret part of the address
 * @param expiresAt when it ends
 */
public record OneTimeLink(String token, Instant expiresAt) {

	/**
	 * The path of the page behind the link.
	 */
	public String path() {
		return "/setup/" + this.token;
	}

	@Override
	public String toString() {
		return "OneTimeLink[expiresAt=" + this.expiresAt + "]";
	}

}
