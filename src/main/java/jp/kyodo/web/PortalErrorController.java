package jp.kyodo.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.web.ErrorPages.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers where no controller could: refusals of filters and failures that nobody
 * expected.
 */
@Controller
class PortalErrorController implements ErrorController {

	private static final Logger logger = LoggerFactory.getLogger(PortalErrorController.class);

	private final ErrorPages pages;

	PortalErrorController(ErrorPages pages) {
		this.pages = pages;
	}

	@RequestMapping("${server.error.path:${error.path:/error}}")
	Object failed(HttpServletRequest request, HttpServletResponse response) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		Throwable failure = (thrown instanceof Throwable throwable) ? throwable : null;
		HttpStatusCode status = status(code, failure);
		String reference = status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR) ? note(failure) : null;
		return this.pages.answer(new Failure(status, null, reference, String.valueOf(path)), request, response);
	}

	// Without a status somebody asked for the address of this page itself.
	private static HttpStatusCode status(@Nullable Object code, @Nullable Throwable failure) {
		if (DatabaseAbsence.isCauseOf(failure)) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		return (code instanceof Integer number) ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
	}

	private static String note(@Nullable Throwable failure) {
		String reference = HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
		logger.error("Request failed, shown to the person as {}", reference, failure);
		return reference;
	}

}
