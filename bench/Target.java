import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One thing that is asked for again and again, and how long it took.
 */
final class Target {

	private final String name;

	private final IntFunction<URI> uris;

	private final List<Double> rates = new ArrayList<>();

	private long[] nanos = new long[0];

	private long bytes;

	Target(String name, IntFunction<URI> uris) {
		this.name = name;
		this.uris = uris;
	}

	String name() {
		return this.name;
	}

	URI uri(int index) {
		return this.uris.apply(index);
	}

	void sized(long bytes) {
		this.bytes = bytes;
	}

	void add(long[] taken, double seconds) {
		this.rates.add(taken.length / seconds);
		long[] all = Arrays.copyOf(this.nanos, this.nanos.length + taken.length);
		System.arraycopy(taken, 0, all, this.nanos.length, taken.length);
		Arrays.sort(all);
		this.nanos = all;
	}

	int requests() {
		return this.nanos.length;
	}

	/** Of the first answer, without its head. */
	long bytes() {
		return this.bytes;
	}

	double median() {
		List<Double> sorted = this.rates.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	double slowest() {
		return this.rates.stream().min(Comparator.naturalOrder()).orElseThrow();
	}

	double fastest() {
		return this.rates.stream().max(Comparator.naturalOrder()).orElseThrow();
	}

	/** In milliseconds. */
	double percentile(int percent) {
		int place = (int) Math.ceil(this.nanos.length * percent / 100.0) - 1;
		return this.nanos[Math.max(0, place)] / 1e6;
	}

}
