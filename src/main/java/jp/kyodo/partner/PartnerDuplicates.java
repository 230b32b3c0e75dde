package jp.kyodo.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds partners that may be the same: those whose names have the same key, and those
 * whose names differ in one character. Those of whom somebody said that they are not the
 * same are left out.
 */
@Component
@Transactional(readOnly = true)
public class PartnerDuplicates {

	/** Shorter names that differ in one character are different ones. */
	private static final int SHORTEST = 4;

	private static final String COUNTING = "0123456789一二三四五六七八九十百上下東西南北中新本旧";

	private final JdbcClient jdbc;

	private final PartnerDistinctions distinctions;

	PartnerDuplicates(JdbcClient jdbc, PartnerDistinctions distinctions) {
		this.jdbc = jdbc;
		this.distinctions = distinctions;
	}

	/**
	 * Returns the pairs of partners that may be the same: those of the same key first,
	 * each in the order of their codes.
	 */
	public List<Pair> pairs() {
		Map<String, List<PartnerReference>> byKey = new LinkedHashMap<>();
		this.jdbc
			.sql(PartnerQueries.REFERENCE + ", p.name_key FROM partner p WHERE p.merged_into IS NULL ORDER BY p.code")
			.query((row) -> {
				byKey.computeIfAbsent(row.getString("name_key"), (key) -> new ArrayList<>())
					.add(PartnerQueries.reference(row, 0));
			});
		Set<PartnerDistinctions.Pair> distinct = this.distinctions.all();
		List<Pair> pairs = new ArrayList<>();
		byKey.values().forEach((same) -> {
			for (int index = 1; index < same.size(); index++) {
				pair(same.subList(0, index), List.of(same.get(index)), true, distinct).ifPresent(pairs::add);
			}
		});
		pairs.addAll(near(byKey, distinct));
		return pairs;
	}

	/**
	 * One pair for all partners of two names, so that many of the same name are not
	 * paired each with each; the next one comes up once this one is decided.
	 */
	private static Optional<Pair> pair(List<PartnerReference> some, List<PartnerReference> others, boolean sameName,
			Set<PartnerDistinctions.Pair> distinct) {
		for (PartnerReference one : some) {
			for (PartnerReference other : others) {
				if (!distinct.contains(PartnerDistinctions.Pair.of(one.id(), other.id()))) {
					return Optional.of(new Pair(one, other, sameName));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Two names that differ in one character have the same rest once that character is
	 * left out, so that not every name is compared with every other one.
	 */
	private static List<Pair> near(Map<String, List<PartnerReference>> byKey, Set<PartnerDistinctions.Pair> distinct) {
		Map<String, List<String>> byRest = new HashMap<>();
		List<Pair> pairs = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (String key : byKey.keySet()) {
			for (String rest : rests(key)) {
				for (String other : byRest.computeIfAbsent(rest, (each) -> new ArrayList<>())) {
					if (seen.add(other + "\n" + key) && differInOneMistake(other, key)) {
						pair(byKey.get(other), byKey.get(key), false, distinct).ifPresent(pairs::add);
					}
				}
				byRest.get(rest).add(key);
			}
		}
		return pairs;
	}

	/** The name itself and what is left of it without one of its characters. */
	private static Set<String> rests(String key) {
		Set<String> rests = new HashSet<>();
		int[] characters = key.codePoints().toArray();
		if (characters.length < SHORTEST) {
			return rests;
		}
		rests.add(key);
		for (int left = 0; left < characters.length; left++) {
			StringBuilder rest = new StringBuilder();
			for (int index = 0; index < characters.length; index++) {
				if (index != left) {
					rest.appendCodePoint(characters[index]);
				}
			}
			rests.add(rest.toString());
		}
		return rests;
	}

	/**
	 * Whether one character is another one, too many or missing, but not one that tells
	 * neighbours apart: 一丁目 and 二丁目, 東町会 and 西町会.
	 */
	static boolean differInOneMistake(String one, String other) {
		int[] shorter = (one.length() <= other.length()) ? one.codePoints().toArray() : other.codePoints().toArray();
		int[] longer = (one.length() <= other.length()) ? other.codePoints().toArray() : one.codePoints().toArray();
		int start = 0;
		while (start < shorter.length && shorter[start] == longer[start]) {
			start++;
		}
		int end = 0;
		while (end < shorter.length - start && shorter[shorter.length - 1 - end] == longer[longer.length - 1 - end]) {
			end++;
		}
		int leftShort = shorter.length - start - end;
		int leftLong = longer.length - start - end;
		if (leftShort > 1 || leftLong > 1 || leftShort + leftLong == 0) {
			return false;
		}
		return (leftShort == 0 || isMistake(shorter[start])) && (leftLong == 0 || isMistake(longer[start]));
	}

	private static boolean isMistake(int character) {
		return COUNTING.indexOf(character) < 0 && !(character >= 'a' && character <= 'z');
	}

	/**
	 * Two partners that may be the same.
	 *
	 * @param first the one with the lower code
	 * @param second the other one
	 * @param sameName whether they are called the same but for the way to write it
	 */
	public record Pair(PartnerReference first, PartnerReference second, boolean sameName) {
	}

}
