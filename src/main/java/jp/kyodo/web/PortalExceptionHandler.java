package jp.kyodo.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.web.ErrorPages.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns what went wrong in a controller into an error page. What it does not know goes on
 * to {@link PortalErrorController}; refusals of the security filters are none of its
 * business.
 */
@ControllerAdvice
class PortalExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(PortalExceptionHandler.class);

	private final ErrorPages pages;

	private final MessageSource messages;

	PortalExceptionHandler(ErrorPages pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@ExceptionHandler
	Object refused(PortalException refusal, HttpServletRequest request, HttpServletResponse response) {
		String sentence = this.messages.getMessage(refusal.messageKey(), refusal.arguments(), Locale.JAPANESE);
		return answer(refusal.status(), sentence, request, response);
	}

	@ExceptionHandler({ ErrorResponseException.class, HttpRequestMethodNotSupportedException.class,
			HttpMediaTypeException.class, ServletRequestBindingException.class, NoResourceFoundException.class,
			HandlerMethodValidationException.class })
	Object rejected(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		ErrorResponse rejection = (ErrorResponse) ex;
		rejection.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		return answer(rejection.getStatusCode(), null, request, response);
	}

	// An address that nobody could have been given: an unknown year, word or number. In
	// a form it is a request that our pages would not send.
	@ExceptionHandler
	Object unreadable(TypeMismatchException ex, HttpServletRequest request, HttpServletResponse response) {
		boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return answer(reads ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, request, response);
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MultipartException.class })
	Object malformed(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		HttpStatus status = (ex instanceof MaxUploadSizeExceededException) ? HttpStatus.CONTENT_TOO_LARGE
				: HttpStatus.BAD_REQUEST;
		return answer(status, null, request, response);
	}

	@ExceptionHandler
	Object overtaken(OptimisticLockingFailureException ex, HttpServletRequest request, HttpServletResponse response) {
		return answer(HttpStatus.CONFLICT, null, request, response);
	}

	@ExceptionHandler({ DataAccessException.class, TransactionException.class })
	Object databaseFailed(RuntimeException ex, HttpServletRequest request, HttpServletResponse response) {
		if (!DatabaseAbsence.isCauseOf(ex)) {
			throw ex;
		}
		logger.warn("Database is away: {}", ex.getMessage());
		return answer(HttpStatus.SERVICE_UNAVAILABLE, null, request, response);
	}

	private Object answer(HttpStatusCode status, @Nullable String sentence, HttpServletRequest request,
			HttpServletResponse response) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return this.pages.answer(new Failure(status, sentence, null, path), request, response);
	}

}
