package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

import org.springframework.http.MediaType;

/**
 * Makes as many megabytes as asked for, and stumbles where asked for.
 */
public class TestProducer implements ExportProducer {

	public static final String KIND = "test";

	private volatile CountDownLatch gate = new CountDownLatch(0);

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public ExportFile file(ExportRequest request) {
		return new ExportFile("見本 " + request.parameter("name") + ".bin", MediaType.APPLICATION_OCTET_STREAM);
	}

	@Override
	public void produce(ExportRequest request, ExportProgress progress, OutputStream out) throws IOException {
		switch (request.parameters().getOrDefault("stumble", "")) {
			case "reason" -> throw new ExportFailedException("export.error.too-large");
			case "bug" -> throw new IllegalStateException("A test wants this to fail");
			default -> {
			}
		}
		awaitGate();
		int parts = Integer.parseInt(request.parameters().getOrDefault("parts", "1"));
		progress.total(parts);
		for (int part = 0; part < parts; part++) {
			out.write(part(part));
			progress.advance();
		}
		out.close();
	}

	public static byte[] part(int number) {
		byte[] part = new byte[700_000];
		java.util.Arrays.fill(part, (byte) number);
		return part;
	}

	/**
	 * Lets files wait until the latch is open.
	 */
	public void waitFor(CountDownLatch latch) {
		this.gate = latch;
	}

	private void awaitGate() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
