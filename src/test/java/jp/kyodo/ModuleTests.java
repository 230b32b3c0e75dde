package jp.kyodo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

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

	/**
	 * The relations come in another order each time; sorted, a picture changes only with
	 * the code.
	 */
	@Test
	void architectureIsDocumented() throws IOException {
		new Documenter(this.modules, Documenter.Options.defaults().withOutputFolder("docs/architecture"))
			.writeModulesAsPlantUml(DiagramOptions.defaults())
			.writeIndividualModulesAsPlantUml(DiagramOptions.defaults())
			.writeModuleCanvases();

		try (DirectoryStream<Path> pictures = Files.newDirectoryStream(Path.of("docs/architecture"), "*.puml")) {
			for (Path picture : pictures) {
				List<String> lines = new ArrayList<>(Files.readAllLines(picture));
				sort(lines, "Rel(");
				sort(lines, "Component(");
				Files.write(picture, lines);
			}
		}
	}

	private static void sort(List<String> lines, String kind) {
		Iterator<String> sorted = lines.stream()
			.filter((line) -> line.strip().startsWith(kind))
			.sorted()
			.toList()
			.iterator();
		lines.replaceAll((line) -> line.strip().startsWith(kind) ? sorted.next() : line);
	}

}
