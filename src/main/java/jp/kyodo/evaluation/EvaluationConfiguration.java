package jp.kyodo.evaluation;

import java.time.Clock;

import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitions;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the kinds of section to work and loads the forms that ship with the portal.
 */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

	@Bean
	FormCodec formCodec(SectionKinds kinds) {
		return new FormCodec(kinds.definitionTypes());
	}

	@Bean
	FormDefinitions formDefinitions(JdbcClient jdbc, FormCodec codec, ResourcePatternResolver resources, Clock clock) {
		return new FormDefinitions(jdbc, codec, resources, clock);
	}

	@Bean
	SheetDocumentCodec sheetDocumentCodec(SectionKinds kinds) {
		return new SheetDocumentCodec(kinds.blockTypes());
	}

	/**
	 * Loads the shipped forms before anything that needs them, such as the sample city.
	 */
	@Bean
	@Order(0)
	ApplicationRunner shippedForms(FormDefinitions forms) {
		return (ApplicationArguments arguments) -> forms.loadShipped();
	}

}
