package jp.kyodo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Finds the texts of all modules by themselves: every
 * {@code messages/<module>.properties} is a bundle, in Japanese, and a key that stands in
 * none of them is an error.
 */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

	private static final String SUFFIX = ".properties";

	@Bean
	ResourceBundleMessageSource messageSource(ResourcePatternResolver resources) throws IOException {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasenames(basenames(resources));
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		source.setDefaultLocale(Locale.JAPANESE);
		source.setFallbackToSystemLocale(false);
		return source;
	}

	/**
	 * Lets a template fail on an unknown key; without it the page would show the key.
	 */
	@Bean
	static BeanPostProcessor strictTemplateMessages(ApplicationContext context) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String beanName) {
				if (bean instanceof SpringTemplateEngine engine) {
					engine.setTemplateEngineMessageSource(new StrictMessageSource(context));
				}
				return bean;
			}
		};
	}

	private static String[] basenames(ResourcePatternResolver resources) throws IOException {
		return Arrays.stream(resources.getResources("classpath*:messages/*" + SUFFIX))
			.map(Resource::getFilename)
			.filter(Objects::nonNull)
			.map((name) -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
			.distinct()
			.sorted()
			.toArray(String[]::new);
	}

}
