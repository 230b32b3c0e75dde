import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks over several connections that are kept open, each of which sends its next
 * request when it has the answer to the last.
 */
final class Load implements AutoCloseable {

	private final Settings settings;

	private final ExecutorService threads;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	Load(Settings settings) {
		this.settings = settings;
		this.threads = Executors.newFixedThreadPool(settings.connections());
	}

	/** Warms all up and asks in turns, so that what else happens meets not one only. */
	void measure(Collection<Target> targets) throws Exception {
		for (Target target : targets) {
			warmUp(target);
		}
		for (int round = 0; round < this.settings.rounds(); round++) {
			for (Target target : targets) {
				measure(target);
			}
		}
	}

	private void warmUp(Target target) throws Exception {
		HttpResponse<byte[]> first = this.client.send(request(target, 0), BodyHandlers.ofByteArray());
		target.sized(first.body().length);
		ask(target, this.settings.warmUp());
	}

	private void measure(Target target) throws Exception {
		Stopwatch round = new Stopwatch();
		long[] taken = ask(target, this.settings.requests());
		target.add(taken, round.seconds());
	}

	private long[] ask(Target target, int requests) throws Exception {
		AtomicInteger next = new AtomicInteger();
		long until = System.nanoTime() + this.settings.mostPerRound().toNanos();
		Callable<long[]> connection = () -> {
			long[] taken = new long[requests];
			int count = 0;
			for (int index = next.getAndIncrement(); index < requests
					&& System.nanoTime() < until; index = next.getAndIncrement()) {
				long began = System.nanoTime();
				HttpResponse<Void> response = this.client.send(request(target, index), BodyHandlers.discarding());
				taken[count++] = System.nanoTime() - began;
				Check.require(response.statusCode() == 200, target.uri(index) + " answers " + response.statusCode());
			}
			return Arrays.copyOf(taken, count);
		};
		List<Future<long[]>> connections = new ArrayList<>();
		for (int number = 0; number < this.settings.connections(); number++) {
			connections.add(this.threads.submit(connection));
		}
		List<long[]> parts = new ArrayList<>();
		for (Future<long[]> part : connections) {
			parts.add(part.get());
		}
		return parts.stream().flatMapToLong(Arrays::stream).toArray();
	}

	private static HttpRequest request(Target target, int index) {
		return HttpRequest.newBuilder(target.uri(index)).timeout(Duration.ofSeconds(60)).build();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
