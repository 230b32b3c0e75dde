package jp.kyodo.web;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses files where none is asked: only an endpoint that says so with
 * {@code consumes = "multipart/form-data"} may get some.
 */
class UploadInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotSupportedException {
		String contentType = request.getContentType();
		// A refused upload is told by a page that takes none itself.
		if (request.getDispatcherType() == DispatcherType.REQUEST && contentType != null
				&& contentType.toLowerCase().startsWith("multipart/") && handler instanceof HandlerMethod method
				&& !takesUploads(method)) {
			throw new HttpMediaTypeNotSupportedException(MediaType.MULTIPART_FORM_DATA,
					List.of(MediaType.APPLICATION_FORM_URLENCODED));
		}
		return true;
	}

	private static boolean takesUploads(HandlerMethod method) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
		return mapping != null && Arrays.stream(mapping.consumes())
			.anyMatch((type) -> type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
	}

}
