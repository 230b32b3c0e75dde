package jp.kyodo.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AccessRulesTests {

	@Autowired
	private Map<String, RequestMappingInfoHandlerMapping> mappings;

	@Test
	void everyEndpointHasARule() {
		List<String> endpoints = endpoints().toList();

		assertThat(endpoints).contains("/login", "/admin/accounts", "/staff/password");
		assertThat(endpoints).allMatch(AccessRulesTests::hasRule, "has a rule in AccessRules");
	}

	@Test
	void whatWritesLiesBehindTheSignIn() {
		List<String> writing = this.mappings.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.anyMatch((method) -> !Set.of("GET", "HEAD", "OPTIONS").contains(method.name())))
			.flatMap((info) -> info.getPatternValues().stream())
			.toList();

		assertThat(writing).isNotEmpty().noneMatch((path) -> matches(AccessRules.PUBLIC, path));
	}

	private Stream<String> endpoints() {
		return this.mappings.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.map(RequestMappingInfo::getPatternValues)
			.flatMap(Set::stream);
	}

	private static boolean hasRule(String path) {
		return Stream.of(AccessRules.PUBLIC, AccessRules.SIGN_IN, AccessRules.STAFF)
			.anyMatch((rules) -> matches(rules, path));
	}

	private static boolean matches(List<String> rules, String path) {
		String example = path.replaceAll("\\{\\*[^}]*}", "x").replaceAll("\\{[^/]*}", "x").replace("**", "x");
		return rules.stream()
			.map(PathPatternParser.defaultInstance::parse)
			.anyMatch((rule) -> rule.matches(PathContainer.parsePath(example)));
	}

}
