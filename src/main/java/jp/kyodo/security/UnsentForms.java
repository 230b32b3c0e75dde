package jp.kyodo.security;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes unsent forms into the hidden field of the sign-in form and reads them back.
 */
@Component
class UnsentForms {

	private static final Logger logger = LoggerFactory.getLogger(UnsentForms.class);

	private final JsonMapper json;

	UnsentForms(JsonMapper json) {
		this.json = json;
	}

	String write(UnsentForm form) {
		return this.json.writeValueAsString(form);
	}

	Optional<UnsentForm> read(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.json.readValue(text, UnsentForm.class));
		}
		catch (JacksonException ex) {
			logger.info("An unsent form could not be read: {}", ex.getOriginalMessage());
			return Optional.empty();
		}
	}

}
