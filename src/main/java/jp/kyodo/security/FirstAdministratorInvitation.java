package jp.kyodo.security;

import jp.kyodo.organization.FirstAdministrator;
import jp.kyodo.organization.OneTimeLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Writes a link for the first administrator into the log of a portal that has no account
 * yet, a new one at each start until it has been used.
 */
@Component
class FirstAdministratorInvitation {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministratorInvitation.class);

	private final FirstAdministrator firstAdministrator;

	private final SecuritySettings settings;

	private final Environment environment;

	FirstAdministratorInvitation(FirstAdministrator firstAdministrator, SecuritySettings settings,
			Environment environment) {
		this.firstAdministrator = firstAdministrator;
		this.settings = settings;
		this.environment = environment;
	}

	// after everything that may bring accounts along
	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void invite() {
		this.firstAdministrator.link()
			.ifPresent((link) -> logger.warn("There is no account yet. Open {} within 24 hours to make the first "
					+ "administrator; the link works once", address(link)));
	}

	private String address(OneTimeLink link) {
		String base = this.settings.baseUrl();
		if (base == null || base.isBlank()) {
			String port = this.environment.getProperty("local.server.port",
					this.environment.getProperty("server.port", "8080"));
			base = "http://localhost:" + port + this.environment.getProperty("server.servlet.context-path", "");
		}
		return base.replaceFirst("/+$", "") + link.path();
	}

}
