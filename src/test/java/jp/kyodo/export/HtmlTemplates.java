package jp.kyodo.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Makes the template engine of the exports without the portal around it.
 */
final class HtmlTemplates {

	private HtmlTemplates() {
	}

	static HtmlTemplate create() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.refresh();
		SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
		templates.setApplicationContext(context);
		templates.setPrefix("classpath:/templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return new HtmlTemplate(List.of(templates), messages(), context);
	}

	static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/export");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
