package jp.kyodo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers requests that are so broken that the server gives them to no page of ours, such
 * as an address with a lone percent sign or with thousands of characters. The server
 * makes it by its name.
 */
public class PlainErrorValve extends ErrorReportValve {

	private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/web", Locale.ROOT);

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType("text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			if (response.getReporter() != null) {
				response.getReporter()
					.write((response.getStatus() < 500) ? page("web.error.400", "web.error.address")
							: page("web.error.500", "web.error.500"));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String page(String titled, String key) {
		String title = text(titled + ".title");
		return """
				<!DOCTYPE html>
				<html lang="ja">
				<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title></head>
				<body><main><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p><a href="/">%4$s</a></p></main></body>
				</html>
				"""
			.formatted(title, text(key + ".what"), text(key + ".next"), text("web.error.home"));
	}

	private static String text(String key) {
		return HtmlUtils.htmlEscape(TEXTS.getString(key), StandardCharsets.UTF_8.name());
	}

}
