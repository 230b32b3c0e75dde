package jp.kyodo.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;

/**
 * Runs a test against the whole portal in a real browser. A test method takes a
 * {@link com.microsoft.playwright.Page} or
 * {@link com.microsoft.playwright.BrowserContext}, new for each method; addresses without
 * a host lead to the portal. Without Chromium the tests are skipped and say how to get
 * it; with {@code CI=true} that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(Chromium.class)
@PortalTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface BrowserTest {

	@AliasFor(annotation = PortalTest.class, attribute = "properties")
	String[] properties() default {};

}
