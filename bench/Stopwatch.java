/**
 * How long something takes, from its creation on.
 */
final class Stopwatch {

	private final long began = System.nanoTime();

	double seconds() {
		return (System.nanoTime() - this.began) / 1e9;
	}

	double millis() {
		return seconds() * 1000;
	}

}
