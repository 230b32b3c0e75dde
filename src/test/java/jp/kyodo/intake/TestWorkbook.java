package jp.kyodo.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes workbooks part by part, so that any part may be wrong.
 */
final class TestWorkbook {

	static final String SHEET = "xl/worksheets/sheet1.xml";

	static final String TEXTS = "xl/sharedStrings.xml";

	static final String STYLES = "xl/styles.xml";

	static final String WORKBOOK = "xl/workbook.xml";

	static final String TYPES = "[Content_Types].xml";

	static final String RELATIONS = "xl/_rels/workbook.xml.rels";

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

	private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

	private final Map<String, String> parts = new LinkedHashMap<>();

	private TestWorkbook() {
		part(TYPES,
				HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
						+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
						+ "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
		part("_rels/.rels", HEAD + "<Relationships" + PACKAGE + "><Relationship Id=\"rId1\" Type=\"" + OFFICE
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		part(RELATIONS, relations("worksheets/sheet1.xml", ""));
		workbook("", "<sheet name=\"調査票\" sheetId=\"1\" r:id=\"rId1\"/>");
		texts("");
		styles("", "<xf numFmtId=\"0\"/>");
		rows("");
	}

	static TestWorkbook of() {
		return new TestWorkbook();
	}

	TestWorkbook part(String name, String content) {
		this.parts.put(name, content);
		return this;
	}

	TestWorkbook without(String name) {
		this.parts.remove(name);
		return this;
	}

	TestWorkbook workbook(String properties, String sheets) {
		return part(WORKBOOK, HEAD + "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\"><workbookPr " + properties
				+ "/><sheets>" + sheets + "</sheets></workbook>");
	}

	TestWorkbook texts(String items) {
		return part(TEXTS, HEAD + "<sst" + MAIN + ">" + items + "</sst>");
	}

	TestWorkbook styles(String formats, String styles) {
		return part(STYLES,
				HEAD + "<styleSheet" + MAIN + "><numFmts>" + formats
						+ "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
						+ "</cellXfs></styleSheet>");
	}

	TestWorkbook rows(String rows) {
		return part(SHEET, HEAD + "<worksheet" + MAIN + "><dimension ref=\"A1:XFD1048576\"/><sheetData>" + rows
				+ "</sheetData></worksheet>");
	}

	TestWorkbook cells(String cells) {
		return rows("<row r=\"1\">" + cells + "</row>");
	}

	static String relations(String sheetTarget, String sheetAttributes) {
		return HEAD + "<Relationships" + PACKAGE + "><Relationship Id=\"rId1\" Type=\"" + OFFICE
				+ "/worksheet\" Target=\"" + sheetTarget + "\" " + sheetAttributes
				+ "/><Relationship Id=\"rId2\" Type=\"" + OFFICE
				+ "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + OFFICE
				+ "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId4\" Type=\"" + OFFICE
				+ "/externalLink\" Target=\"file:///c:/x.xlsx\" TargetMode=\"External\"/></Relationships>";
	}

	Path write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return file;
	}

}
