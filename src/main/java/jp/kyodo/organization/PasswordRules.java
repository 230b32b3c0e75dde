package jp.kyodo.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.web.CityProfile;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long enough, and nothing that would be guessed first.
 * There are no rules about kinds of characters and none about age, since both make people
 * choose worse passwords (NIST SP 800-63B, ASVS 5.0 V6.2).
 */
@Component
class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	private static final String COMMON = "passwords/common.txt";

	private static final int SHORTEST_WORD = 4;

	private static final int FEWEST_DIFFERENT = 5;

	// what must be left of a password without the words that belong to its place
	private static final int FEWEST_OWN_LETTERS = 4;

	private static final int FEWEST_OWN_CHARACTERS = 10;

	private static final int FREE_STEPS = 3;

	// the ways along a keyboard
	private static final List<String> WALKS = walks("1234567890-=", "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
			"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "zaq1xsw2cde3vfr4bgt5nhy6mju7,ki8.lo9",
			"qazwsxedcrfvtgbyhnujmikolp", "abcdefghijklmnopqrstuvwxyz", "aiueokakikukekosasisuseso",
			"irohanihohetochirinuruwo");

	private static final List<String> EVERYWHERE = List.of("kyodo", "portal", "password", "passwort", "welcome",
			"admin", "login", "staff");

	private final Set<String> common;

	private final Set<String> context;

	@Autowired
	PasswordRules(PasswordSettings settings, CityProfile city) {
		this(Stream.concat(settings.contextWords().stream(), wordsOf(city)).toList());
	}

	PasswordRules(Collection<String> contextWords) {
		this.common = readCommon();
		this.context = Stream.concat(contextWords.stream(), EVERYWHERE.stream())
			.map(PasswordRules::key)
			.filter((word) -> word.codePointCount(0, word.length()) >= 2)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Checks a new password.
	 * @param password what was typed
	 * @param personal what people know about the person, as the login name
	 * @throws RefusedChangeException for the field {@code password} with the reason
	 */
	void check(String password, Collection<String> personal) {
		String normalized = PasswordHasher.normalize(password);
		int length = normalized.codePointCount(0, normalized.length());
		if (length < SHORTEST) {
			throw RefusedChangeException.of("password", "organization.password.short", SHORTEST, length);
		}
		if (length > LONGEST) {
			throw RefusedChangeException.of("password", "organization.password.long", LONGEST);
		}
		if (normalized.codePoints().anyMatch(Character::isISOControl)) {
			throw RefusedChangeException.of("password", "organization.password.control");
		}
		String key = key(normalized);
		if (isMonotonous(key) || isWalk(key) || isCommon(key) || isRepeated(key)) {
			throw RefusedChangeException.of("password", "organization.password.common");
		}
		Set<String> known = Stream.concat(this.context.stream(), personal.stream().flatMap(PasswordRules::words))
			.collect(Collectors.toSet());
		if (saysLittleBeyond(known, key)) {
			throw RefusedChangeException.of("password", "organization.password.context");
		}
	}

	private static Stream<String> wordsOf(CityProfile city) {
		return Stream.of(Stream.of(city.name(), city.name().replaceFirst("[市区町村].*$", "")),
				Arrays.stream(city.portalName().split("\\s+")), Arrays.stream(city.contact().email().split("[@.-]")))
			.flatMap((words) -> words);
	}

	private boolean isCommon(String key) {
		return this.common.contains(key) || this.common.contains(core(key));
	}

	private boolean isRepeated(String key) {
		for (int length = 1; length <= key.length() / 2; length++) {
			String unit = key.substring(0, length);
			if (key.length() % length == 0 && unit.repeat(key.length() / length).equals(key)) {
				return length <= SHORTEST_WORD || isCommon(unit) || isWalk(unit)
						|| unit.chars().allMatch(Character::isDigit);
			}
		}
		return false;
	}

	private static boolean isMonotonous(String key) {
		int steps = 0;
		for (int i = 1; i < key.length(); i++) {
			if (Math.abs(key.charAt(i) - key.charAt(i - 1)) <= 1) {
				steps++;
			}
		}
		return key.codePoints().distinct().count() < FEWEST_DIFFERENT || steps >= key.length() - 1 - FREE_STEPS;
	}

	private static boolean isWalk(String key) {
		String letters = key.replaceFirst("[^\\p{L}]+$", "");
		return Stream.of(key, letters)
			.filter((candidate) -> candidate.length() >= SHORTEST_WORD)
			.anyMatch((candidate) -> WALKS.stream().anyMatch((walk) -> walk.contains(candidate)));
	}

	private static boolean saysLittleBeyond(Set<String> known, String key) {
		String rest = key;
		List<String> longestFirst = known.stream().sorted((one, other) -> other.length() - one.length()).toList();
		for (String word : longestFirst) {
			rest = rest.replace(word, "");
		}
		if (rest.length() == key.length()) {
			return false;
		}
		long letters = rest.codePoints().filter(Character::isLetter).count();
		return letters < FEWEST_OWN_LETTERS && rest.codePointCount(0, rest.length()) < FEWEST_OWN_CHARACTERS;
	}

	// The word inside: without digits and signs around it, common replacements undone.
	private static String core(String key) {
		String inner = key.replaceFirst("^[^\\p{L}@$]+", "").replaceFirst("[^\\p{L}@$]+$", "");
		return inner.replace('@', 'a')
			.replace('$', 's')
			.replace('0', 'o')
			.replace('1', 'i')
			.replace('3', 'e')
			.replace('5', 's')
			.replace('7', 't');
	}

	private static String key(String text) {
		return PasswordHasher.normalize(text).toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
	}

	private static Stream<String> words(String text) {
		return Stream.concat(Stream.of(text), Arrays.stream(text.split("[\\s._-]+")))
			.map(PasswordRules::key)
			.filter((word) -> word.length() >= SHORTEST_WORD || word.codePoints().anyMatch(Character::isIdeographic));
	}

	private static List<String> walks(String... rows) {
		return Arrays.stream(rows)
			.map((row) -> row + row + row)
			.flatMap((walk) -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
			.toList();
	}

	private static Set<String> readCommon() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new ClassPathResource(COMMON).getInputStream(), StandardCharsets.UTF_8))) {
			return reader.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
