package jp.kyodo.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sets what holds for the pages of all modules.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CityProfile.class)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PrivatePageInterceptor()).addPathPatterns("/staff/**", "/admin/**");
		registry.addInterceptor(new UploadInterceptor());
	}

}
