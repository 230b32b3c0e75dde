package jp.kyodo.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.kyodo.testing.PortalTest;

import org.springframework.context.annotation.Import;

/**
 * Runs a test within the whole portal, which publishes test documents too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Import(TestDocuments.class)
public @interface PublicationTest {

}
