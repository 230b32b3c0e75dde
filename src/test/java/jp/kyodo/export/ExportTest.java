package jp.kyodo.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.kyodo.testing.PortalTest;

import org.springframework.context.annotation.Import;

/**
 * Runs a test within the whole portal, with producers of all sorts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Import(TestProducer.class)
public @interface ExportTest {

}
