package jp.kyodo.security;

import jp.kyodo.organization.StaffAccessChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs people out on all nodes when what they may do has changed, in the same
 * transaction as the change.
 */
@Component
class SessionEnder {

	private static final Logger logger = LoggerFactory.getLogger(SessionEnder.class);

	private final JdbcClient jdbc;

	SessionEnder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void end(StaffAccessChanged change) {
		int ended = this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
			.param(change.loginName())
			.update();
		if (ended > 0) {
			logger.info("Ended {} session(s) of {}", ended, change.loginName());
		}
	}

}
