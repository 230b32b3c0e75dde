package jp.kyodo.organization;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the settings of this module into the application.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PasswordSettings.class, EntryDraftSettings.class })
class OrganizationConfiguration {

}
