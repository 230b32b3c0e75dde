import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The portal's writer of workbooks, without the portal.
 */
final class BareWriter {

	/** Names the jars of the writer where the portal is started by another command. */
	static final String JARS = "KYODO_BENCH_WRITER";

	private final String portalJar;

	private final Path home;

	BareWriter(String portalJar, Path home) {
		this.portalJar = portalJar;
		this.home = home;
	}

	boolean isThere() {
		return this.portalJar != null || System.getenv(JARS) != null;
	}

	/** Writes a workbook with one sheet; returns the seconds. */
	double write(List<List<String>> cells) throws Exception {
		URLClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
		Class<?> workbookType = loader.loadClass("org.dhatim.fastexcel.Workbook");
		Class<?> sheetType = loader.loadClass("org.dhatim.fastexcel.Worksheet");
		MethodHandles.Lookup lookup = MethodHandles.publicLookup();
		MethodHandle value = lookup.findVirtual(sheetType, "value",
				MethodType.methodType(void.class, int.class, int.class, String.class));
		MethodHandle flush = lookup.findVirtual(sheetType, "flush", MethodType.methodType(void.class));
		Stopwatch writing = new Stopwatch();
		try (OutputStream out = Files.newOutputStream(this.home.resolve("bare.xlsx"));
				AutoCloseable workbook = (AutoCloseable) workbookType
					.getConstructor(OutputStream.class, String.class, String.class)
					.newInstance(out, "Bench", null)) {
			Object sheet = workbookType.getMethod("newWorksheet", String.class).invoke(workbook, "list");
			write(cells, value.bindTo(sheet), flush.bindTo(sheet));
			sheetType.getMethod("finish").invoke(sheet);
		}
		return writing.seconds();
	}

	private static void write(List<List<String>> cells, MethodHandle value, MethodHandle flush) throws Exception {
		try {
			for (int row = 0; row < cells.size(); row++) {
				List<String> line = cells.get(row);
				for (int place = 0; place < line.size(); place++) {
					value.invokeExact(row, place, line.get(place));
				}
				if (row % 500 == 499) {
					flush.invokeExact();
				}
			}
		}
		catch (Throwable ex) {
			throw new IOException(ex);
		}
	}

	private URL[] jars() throws IOException {
		List<URL> jars = new ArrayList<>();
		String given = System.getenv(JARS);
		if (given != null) {
			for (String jar : given.split(File.pathSeparator)) {
				jars.add(Path.of(jar).toUri().toURL());
			}
			return jars.toArray(URL[]::new);
		}
		try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(Path.of(this.portalJar)))) {
			for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
				if (entry.getName().matches("BOOT-INF/lib/(fastexcel|opczip)-[0-9.]*\\.jar")) {
					Path copy = this.home.resolve(entry.getName().replaceAll(".*/", ""));
					Files.write(copy, jar.readAllBytes());
					jars.add(copy.toUri().toURL());
				}
			}
		}
		return jars.toArray(URL[]::new);
	}

}
