import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What must be stopped and removed whatever happens, the last first.
 */
final class Cleanup {

	private final Path home;

	private final List<Runnable> steps = new ArrayList<>();

	Cleanup(Path home) {
		this.home = home;
	}

	synchronized void add(Runnable step) {
		this.steps.add(0, step);
	}

	synchronized void run() {
		for (Runnable step : this.steps) {
			try {
				step.run();
			}
			catch (RuntimeException ex) {
				System.err.println("While cleaning up: " + ex);
			}
		}
		this.steps.clear();
		try (Stream<Path> files = Files.exists(this.home) ? Files.walk(this.home) : Stream.empty()) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException | UncheckedIOException ex) {
			System.err.println("Could not remove " + this.home + ": " + ex);
		}
	}

	static void stop(ProcessHandle process, Duration patience) {
		process.destroy();
		try {
			process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			process.destroyForcibly();
		}
	}

}
