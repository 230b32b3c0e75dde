package jp.kyodo.organization;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long what people are typing is kept.
 *
 * @param keptFor whole days after the one on which somebody last typed; at least one
 */
@ConfigurationProperties("kyodo.entry-drafts")
record EntryDraftSettings(@DefaultValue("180d") Duration keptFor) {

	EntryDraftSettings {
		if (keptFor.toDays() < 1) {
			throw new IllegalArgumentException(
					"kyodo.entry-drafts.kept-for must be at least one day, such as 180d, but is " + keptFor);
		}
	}

	long days() {
		return this.keptFor.toDays();
	}

}
