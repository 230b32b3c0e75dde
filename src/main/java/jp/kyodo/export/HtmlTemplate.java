package jp.kyodo.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;

/**
 * Renders a template to a string where no web request is at hand, as in a background job.
 * <p>
 * It is an engine of its own: it shares templates and messages with the pages, but builds
 * links without a context path.
 */
@Component
public class HtmlTemplate {

	private final SpringTemplateEngine engine;

	private final ApplicationContext applicationContext;

	private final DefaultFormattingConversionService conversionService = new DefaultFormattingConversionService();

	HtmlTemplate(Collection<ITemplateResolver> templateResolvers, MessageSource messageSource,
			ApplicationContext applicationContext) {
		this.applicationContext = applicationContext;
		this.engine = new SpringTemplateEngine();
		templateResolvers.forEach(this.engine::addTemplateResolver);
		this.engine.setTemplateEngineMessageSource(messageSource);
		this.engine.setLinkBuilder(new LinksWithoutContextPath());
		this.engine.setEnableSpringELCompiler(true);
	}

	/**
	 * Renders a template in Japanese.
	 * @param name the template's name, as a controller would return it
	 * @param model what the template names
	 */
	public String render(String name, Map<String, ?> model) {
		Map<String, Object> variables = new HashMap<>(model);
		variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.applicationContext, this.conversionService));
		return this.engine.process(name, new Context(Locale.JAPAN, variables));
	}

	/**
	 * Makes {@code @{/path}} mean the path itself.
	 */
	private static final class LinksWithoutContextPath extends StandardLinkBuilder {

		@Override
		protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
			return "";
		}

	}

}
