package jp.kyodo.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Sets what holds for the pages of all modules.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CityProfile.class)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
		return (server) -> server.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(PlainErrorValve.class.getName());
			}
		});
	}

	@Bean
	static BeanPostProcessor fileLinks() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String beanName) {
				if (bean instanceof SpringTemplateEngine engine) {
					engine.setLinkBuilder(new FileLinks());
				}
				return bean;
			}
		};
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PrivatePageInterceptor()).addPathPatterns("/staff/**", "/admin/**");
		registry.addInterceptor(new UploadInterceptor());
	}

}
