package jp.kyodo.organization;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are kept and which words say too little, read from
 * {@code kyodo.password.*}.
 *
 * @param memory memory that one hash takes, in KiB
 * @param iterations how often that memory is gone through
 * @param atOnce how many hashes are computed at the same time, so that a flood of
 * sign-ins cannot take all memory
 * @param contextWords words that everybody in this city would guess
 */
@ConfigurationProperties("kyodo.password")
record PasswordSettings(@DefaultValue("19456") int memory, @DefaultValue("2") int iterations,
		@DefaultValue("4") int atOnce, @DefaultValue( {
		}) List<String> contextWords){

	PasswordSettings {
		if (memory < 8 || iterations < 1 || atOnce < 1) {
			throw new IllegalArgumentException("kyodo.password.memory, .iterations and .at-once must be positive");
		}
		contextWords = List.copyOf(contextWords);
	}

}
