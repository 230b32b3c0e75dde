package jp.kyodo.testing;

import java.util.List;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Keeps every test away from the developer's own embedded database and gives those that
 * are marked {@link WithTestDatabase} one on the test server.
 */
final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configuration) {
		return new Customizer(TestContextAnnotationUtils.hasAnnotation(testClass, WithTestDatabase.class));
	}

	/**
	 * A record, since its equality decides whether test classes share a context.
	 *
	 * @param wanted whether the context works with a database
	 */
	private record Customizer(boolean wanted) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			TestPropertyValues.of("kyodo.database.embedded=false").applyTo(context);
			if (this.wanted) {
				boolean withSampleCity = List.of(configuration.getPropertySourceProperties())
					.contains(SampleCityDatabase.WANTED);
				TestDatabase database = withSampleCity ? SampleCityDatabase.copy() : TestDatabase.create();
				TestPropertyValues
					.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.username(),
							"spring.datasource.password=" + database.password(),
							// many contexts are kept at the same time and share one
							// server
							"spring.datasource.hikari.maximum-pool-size=8", "spring.datasource.hikari.minimum-idle=0")
					.applyTo(context);
				context.getBeanFactory().addBeanPostProcessor(new SqlStatements.DataSourceWatcher());
			}
		}

	}

}
