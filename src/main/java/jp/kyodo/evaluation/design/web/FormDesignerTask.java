package jp.kyodo.evaluation.design.web;

import java.util.Set;

import jp.kyodo.organization.AdminTask;
import jp.kyodo.organization.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Offers the form designer on the page of the administration.
 */
@Configuration(proxyBeanMethods = false)
class FormDesignerTask {

	@Bean
	AdminTask formsTask() {
		return new AdminTask("evaluation-design.list.title", "evaluation-design.task", "/admin/forms", 5,
				Set.of(Role.PLANNING));
	}

}
