import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the list of projects with a word, two facets and all counts over few and over
 * many published projects, in one run.
 */
final class ListsBench implements Bench {

	private static final String FACETS = "&ward=14132&form=kyosai";

	private static final String OWN = "own static file (style sheet)";

	private final AtomicInteger next = new AtomicInteger();

	@Override
	public Map<String, Integer> options() {
		return Map.of("few", 2_000, "many", 200_000);
	}

	@Override
	public void run(Run run) throws Exception {
		int few = run.settings().number("few");
		int many = run.settings().number("many");
		SyntheticProjects projects = new SyntheticProjects(run.portal().database());
		Map<String, Target> small = measure(run, projects, 0, few);
		Map<String, Target> large = measure(run, projects, few, many);
		Target own = small.get(OWN);
		Target ownLater = large.get(OWN);
		System.out.printf("%n%-36s %12s %12s %8s %16s%n", "p50 ms", "over " + few, "over " + many, "ratio",
				"ratio to own");
		small.forEach((name, target) -> {
			double before = target.percentile(50);
			double after = large.get(name).percentile(50);
			System.out.printf("%-36s %12.2f %12.2f %8.2f %16.2f%n", name, before, after, after / before,
					(after / ownLater.percentile(50)) / (before / own.percentile(50)));
		});
	}

	private Map<String, Target> measure(Run run, SyntheticProjects projects, int from, int to) throws Exception {
		Portal portal = run.portal();
		Stopwatch entering = new Stopwatch();
		projects.enter(from, to);
		System.out.printf("%nEntered projects %,d to %,d in %.1f s%n", from, to, entering.seconds());
		System.out.printf("Heap before the first list: %s%n", portal.memory().used());
		first(portal, "the index is read", "/projects");
		System.out.printf("Heap with the index: %s%n", portal.memory().used());
		String word = "/projects?q=" + encoded(SyntheticProjects.FREQUENT) + FACETS;
		String longWord = "/projects?q=" + encoded(SyntheticProjects.LONG) + FACETS;
		first(portal, "frequent word", word);
		first(portal, "the same again", word);
		first(portal, "frequent long word", longWord);
		first(portal, "the same again", longWord);
		first(portal, "rare word", "/projects?q=" + encoded(SyntheticProjects.RARE));
		projects.publishOneMore();
		first(portal, "after one more publication", word);
		Map<String, Target> targets = new LinkedHashMap<>();
		add(targets, portal.target(OWN, portal.styleSheet()));
		add(targets, anew(portal, "word, two facets, counts", word));
		add(targets, anew(portal, "long word, two facets, counts", longWord));
		add(targets, anew(portal, "whole list", "/projects"));
		add(targets, anew(portal, "by name, page 20", "/projects?sort=name&page=20"));
		add(targets, anew(portal, "way in", "/projects/find"));
		add(targets, anew(portal, "overview", "/projects/overview"));
		add(targets, portal.target("word, two facets, counts, kept", word));
		try (Load load = new Load(run.settings())) {
			load.measure(targets.values());
		}
		targets.values()
			.forEach((target) -> System.out.printf("%-36s %,9d bytes %,9.0f req/s  p50 %8.2f ms  p99 %8.2f ms%n",
					target.name(), target.bytes(), target.median(), target.percentile(50), target.percentile(99)));
		return targets;
	}

	private static void add(Map<String, Target> targets, Target target) {
		targets.put(target.name(), target);
	}

	private Target anew(Portal portal, String name, String path) {
		return portal.target(name, (index) -> anew(path));
	}

	/** Adds a parameter that says nothing, so that no answer is one that the portal has kept. */
	private String anew(String path) {
		return path + (path.contains("?") ? "&" : "?") + "another=" + this.next.incrementAndGet();
	}

	private void first(Portal portal, String what, String path) throws Exception {
		Stopwatch asking = new Stopwatch();
		byte[] page = portal.read(anew(path));
		System.out.printf("%-36s %8.1f ms  %s%n", what, asking.millis(),
				Check.firstMatch(page, "id=\"hits-title\"[^>]*>([^<]*)<"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
