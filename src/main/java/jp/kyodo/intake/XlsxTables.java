package jp.kyodo.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A workbook whose worksheets are read one row after the other.
 */
final class XlsxTables implements TableFile {

	private static final int MOST_RELATIONS = 10_000;

	private static final String CONTENT_TYPES = "[content_types].xml";

	private final XlsxPackage contents;

	private final TableLimits limits;

	private final List<Sheet> sheets = new ArrayList<>();

	private final Map<String, MergedCells> merged = new HashMap<>();

	private final @Nullable String textsPart;

	private final NumberForms forms;

	private boolean from1904;

	private @Nullable SharedTexts texts;

	private XlsxTables(XlsxPackage contents, TableLimits limits) {
		this.contents = contents;
		this.limits = limits;
		checkContentTypes();
		String workbook = workbook();
		Map<String, Relation> relations = relations(workbook);
		readWorkbook(workbook, relations);
		this.textsPart = partOfKind("sharedStrings", relations);
		String styles = partOfKind("styles", relations);
		this.forms = (styles != null) ? forms(styles) : new NumberForms();
	}

	static XlsxTables open(Path file, TableLimits limits) throws IOException {
		XlsxPackage contents = XlsxPackage.open(file, limits);
		try {
			return new XlsxTables(contents, limits);
		}
		catch (RuntimeException ex) {
			contents.close();
			throw ex;
		}
	}

	@Override
	public Format format() {
		return Format.XLSX;
	}

	@Override
	public String encoding() {
		return "XLSX";
	}

	@Override
	public List<String> sheets() {
		return this.sheets.stream().map(Sheet::name).toList();
	}

	@Override
	public void read(int sheet, RowSink sink) {
		Sheet wanted = this.sheets.get(sheet);
		this.contents.restart();
		if (this.texts == null) {
			this.texts = (this.textsPart != null) ? texts(this.textsPart) : new SharedTexts(0);
		}
		MergedCells merged = this.merged.computeIfAbsent(wanted.part(), this.contents::mergedCells);
		this.contents.restart();
		try (PartXml xml = this.contents.xml(wanted.part())) {
			new SheetReader(xml, this.texts, this.forms, this.from1904, new RowGate(this.limits, sink, merged),
					this.limits.cellLength())
				.read();
		}
	}

	@Override
	public void close() {
		try (this.contents) {
			if (this.texts != null) {
				this.texts.close();
			}
		}
	}

	/**
	 * Refuses what is a workbook of another kind, has programs in it or is none at all.
	 */
	private void checkContentTypes() {
		if (this.contents.hasPartEndingWith("vbaproject.bin") || this.contents.hasPartIn("xl/macrosheets/")) {
			throw new RefusedFileException("intake.refused.macro");
		}
		if (!this.contents.has(CONTENT_TYPES)) {
			String type = this.contents.beginning("mimetype", 100);
			throw new RefusedFileException((type != null && type.contains("opendocument"))
					? "intake.refused.kind.open-document" : "intake.refused.kind.archive");
		}
		boolean workbook = false;
		try (PartXml xml = this.contents.xml(CONTENT_TYPES)) {
			for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
				String type = String.valueOf(xml.attribute("ContentType")).toLowerCase(Locale.ROOT);
				if (type.contains("sheet.binary")) {
					throw new RefusedFileException("intake.refused.kind.binary-workbook");
				}
				if (type.contains("macro") || type.contains("vbaproject")) {
					throw new RefusedFileException("intake.refused.macro");
				}
				workbook |= type.contains("spreadsheetml.sheet.main") || type.contains("spreadsheetml.template.main");
			}
		}
		if (!workbook) {
			throw new RefusedFileException("intake.refused.kind.other");
		}
	}

	private String workbook() {
		String part = partOfKind("officeDocument", relations(""));
		if (part == null) {
			throw RefusedFileException.damaged();
		}
		return part;
	}

	private void readWorkbook(String part, Map<String, Relation> relations) {
		try (PartXml xml = this.contents.xml(part)) {
			for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
				if (name.equals("workbookPr")) {
					String flag = xml.attribute("date1904");
					this.from1904 = "1".equals(flag) || "true".equals(flag);
				}
				else if (name.equals("sheet")) {
					addSheet(xml, relations);
				}
			}
		}
		if (this.sheets.isEmpty()) {
			throw new RefusedFileException("intake.refused.no-sheet");
		}
	}

	private void addSheet(PartXml xml, Map<String, Relation> relations) {
		Relation relation = relations.get(xml.relation());
		if (relation == null) {
			throw RefusedFileException.damaged();
		}
		String state = xml.attribute("state");
		boolean visible = state == null || state.equals("visible");
		if (visible && relation.isOfKind("worksheet")) {
			this.sheets.add(new Sheet(xml.required("name"), relation.part()));
		}
	}

	private static @Nullable String partOfKind(String kind, Map<String, Relation> relations) {
		return relations.values()
			.stream()
			.filter((relation) -> relation.isOfKind(kind))
			.map(Relation::part)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Reads to which other parts a part refers.
	 * @param part empty for the package itself
	 */
	private Map<String, Relation> relations(String part) {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		String relations = folder + "_rels/" + part.substring(slash + 1) + ".rels";
		Map<String, Relation> found = new HashMap<>();
		if (!this.contents.has(relations)) {
			return found;
		}
		try (PartXml xml = this.contents.xml(relations)) {
			for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
				if (name.equals("Relationship")) {
					found.put(xml.required("Id"), new Relation(xml.required("Type"), xml.required("Target"), folder,
							"External".equalsIgnoreCase(xml.attribute("TargetMode"))));
				}
				if (found.size() > MOST_RELATIONS) {
					throw RefusedFileException.damaged();
				}
			}
		}
		return found;
	}

	private NumberForms forms(String part) {
		try (PartXml xml = this.contents.xml(part)) {
			return NumberForms.read(xml);
		}
	}

	private SharedTexts texts(String part) {
		SharedTexts read = new SharedTexts(this.limits.texts());
		try (PartXml xml = this.contents.xml(part)) {
			RichText.readAll(xml, read, this.limits.cellLength());
			return read;
		}
		catch (RuntimeException ex) {
			read.close();
			throw ex;
		}
	}

	/**
	 * A worksheet that people see.
	 */
	private record Sheet(String name, String part) {

	}

	/**
	 * A reference from one part of the workbook to another, or to something outside.
	 */
	private record Relation(String type, String target, String folder, boolean external) {

		boolean isOfKind(String kind) {
			return this.type.endsWith("/" + kind);
		}

		/**
		 * The part that it leads to.
		 * @throws RefusedFileException if it leads out of the workbook
		 */
		String part() {
			if (this.external) {
				throw new RefusedFileException("intake.refused.outside");
			}
			String path = this.target.replace('\\', '/');
			if (path.startsWith("//") || path.contains(":")) {
				throw new RefusedFileException("intake.refused.outside");
			}
			Deque<String> names = new ArrayDeque<>();
			for (String name : (path.startsWith("/") ? path : this.folder + path).split("/")) {
				if (name.equals("..") && names.pollLast() == null) {
					throw new RefusedFileException("intake.refused.outside");
				}
				if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
					names.add(name);
				}
			}
			return String.join("/", names);
		}

	}

}
