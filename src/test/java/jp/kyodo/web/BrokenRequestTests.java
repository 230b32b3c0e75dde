package jp.kyodo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Gallery.class)
class BrokenRequestTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/gallery/%", "/gallery/a|b", "/gallery/a%2fb", "/gallery//a;b", "/gallery/%00" })
	void answersBrokenAddressesInJapanese(String address) throws IOException {
		String answer = get(address);

		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("送信された内容を読み取れませんでした")
			.doesNotContain("Tomcat", "Bad Request", "Exception");
	}

	@Test
	void saysThatAnAddressIsTooLong() throws IOException {
		String answer = get("/gallery/plain?q=" + "%E9%95%B7".repeat(10_000));

		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("検索の言葉が長すぎるか", "200文字まで")
			.doesNotContain("Tomcat", "Bad Request", "Exception");
	}

	@Test
	void namesTheLimitToWhoeverSendsAFileThatIsTooLarge() throws IOException {
		byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII);
		byte[] megabyte = new byte[1 << 20];
		int megabytes = 60;

		// As a browser does: everything is sent before the answer is read.
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream request = socket.getOutputStream();
			request.write(("POST /gallery/failing/post HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
					+ (head.length + megabytes * megabyte.length) + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			request.write(head);
			for (int sent = 0; sent < megabytes; sent++) {
				request.write(megabyte);
			}
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 413").contains("一度に送信できるファイルは50MBまでです", "表は行を分け");
		}
	}

	private String get(String address) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			InputStream answer = socket.getInputStream();
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
