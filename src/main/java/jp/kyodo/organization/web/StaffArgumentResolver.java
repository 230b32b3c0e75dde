package jp.kyodo.organization.web;

import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.StaffMember;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the person who is signed in to controller methods that ask for them.
 */
class StaffArgumentResolver implements HandlerMethodArgumentResolver {

	private final CurrentStaff currentStaff;

	StaffArgumentResolver(CurrentStaff currentStaff) {
		this.currentStaff = currentStaff;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == StaffMember.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return this.currentStaff.get();
	}

}
