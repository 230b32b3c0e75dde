import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was chosen for a run: the application, how much of everything, and when to give
 * up.
 */
record Settings(Path project, String jar, int connections, int warmUp, int requests, int rounds, Duration mostPerRound,
		Duration limit, Duration startLimit, Duration exportLimit, Map<String, Integer> own) {

	private static final Map<String, Integer> COMMON = Map.of("connections", 8, "warm-up", 2_000, "requests", 2_000,
			"rounds", 3, "round-seconds", 15, "limit-minutes", 45, "start-minutes", 8, "export-minutes", 15);

	/** Reads options such as {@code --rounds=5}; some are known to one benchmark only. */
	static Settings of(List<String> arguments, Map<String, Integer> own) {
		Map<String, String> given = new LinkedHashMap<>();
		for (String argument : arguments) {
			String[] parts = argument.replaceFirst("^--", "").split("=", 2);
			Check.require(argument.startsWith("--") && parts.length == 2, "Not an option: " + argument);
			given.put(parts[0], parts[1]);
		}
		String project = given.remove("project");
		String jar = given.remove("jar");
		Map<String, Integer> numbers = new LinkedHashMap<>(COMMON);
		numbers.putAll(own);
		Set<String> known = new TreeSet<>(numbers.keySet());
		given.forEach((name, value) -> {
			Check.require(known.contains(name), "Unknown option --" + name + ", known are " + known);
			numbers.put(name, number(name, value));
		});
		Map<String, Integer> ofOne = new LinkedHashMap<>(numbers);
		ofOne.keySet().retainAll(own.keySet());
		return new Settings(Path.of((project != null) ? project : "."), jar, numbers.get("connections"),
				numbers.get("warm-up"), numbers.get("requests"), numbers.get("rounds"),
				Duration.ofSeconds(numbers.get("round-seconds")), Duration.ofMinutes(numbers.get("limit-minutes")),
				Duration.ofMinutes(numbers.get("start-minutes")), Duration.ofMinutes(numbers.get("export-minutes")),
				ofOne);
	}

	private static int number(String name, String value) {
		Check.require(value.matches("[0-9]{1,9}") && Integer.parseInt(value) > 0,
				"--" + name + " must be a number larger than 0");
		return Integer.parseInt(value);
	}

	/** An option that only one benchmark knows. */
	int number(String name) {
		return this.own.get(name);
	}

	/** Starts the application when the arguments are appended. */
	List<String> command() {
		String other = System.getenv("KYODO_BENCH_COMMAND");
		if (other != null && !other.isBlank()) {
			return List.of(other.strip().split("\\s+"));
		}
		Check.require(this.jar != null, "--jar or KYODO_BENCH_COMMAND is needed");
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", this.jar);
	}

	/** The one password of all accounts of the sample city. */
	String samplePassword() throws IOException {
		byte[] file = Files.readAllBytes(this.project.resolve("src/main/resources/sample/organization.yaml"));
		return Check.firstMatch(file, "(?m)^password: (\\S+)");
	}

}
