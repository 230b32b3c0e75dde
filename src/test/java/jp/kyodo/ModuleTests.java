package jp.kyodo;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/**
 * The map of the modules: who may use whom, and the pictures that show it.
 */
class ModuleTests {

	private final ApplicationModules modules = ApplicationModules.of(KyodoApplication.class);

	@Test
	void modulesUseOnlyWhatTheMapAllows() {
		this.modules.verify();
	}

	@Test
	void architectureIsDocumented() {
		new Documenter(this.modules, Documenter.Options.defaults().withOutputFolder("docs/architecture"))
			.writeModulesAsPlantUml(DiagramOptions.defaults())
			.writeIndividualModulesAsPlantUml(DiagramOptions.defaults())
			.writeModuleCanvases();
	}

}
