package jp.kyodo.project.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jp.kyodo.project.exchange.ImportFixture;

/**
 * Makes files that are no list of projects, or are made to do harm.
 */
final class SpoiltFiles {

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	private static final String TYPES = "[Content_Types].xml";

	private static final long TWO_GIGABYTES = 1L << 31;

	private static final int BLOCK = 1 << 20;

	private SpoiltFiles() {
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] text(String text, String charset) {
		return text.getBytes(Charset.forName(charset));
	}

	static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length + 600];
		for (int index = 0; index < values.length; index++) {
			bytes[index] = (byte) values[index];
		}
		return bytes;
	}

	/** A workbook that is in order. */
	static byte[] workbook() {
		try {
			return Files.readAllBytes(ImportFixture.xlsx("年度|事業名", "2013|見本の事業"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] bomb() {
		return zip(with(workbook(), "xl/media/zeros", new byte[20 << 20]));
	}

	static byte[] externalEntity() {
		return zip(with(workbook(), SHEET, text("""
				<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd">]>
				<worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>
				""")));
	}

	static byte[] macros() {
		return zip(with(macroType(), "xl/vbaProject.bin", bytes(0xD0, 0xCF)));
	}

	/** A workbook that may have macros, but has none. */
	static byte[] macroType() {
		Map<String, byte[]> parts = parts(workbook());
		parts.put(TYPES,
				text(new String(parts.get(TYPES), StandardCharsets.UTF_8).replace(
						"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
						"application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
		return zip(parts);
	}

	static byte[] binaryWorkbook() {
		return zip(with(workbook(), TYPES, text("<Types><Override PartName=\"/xl/workbook.bin\" ContentType="
				+ "\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>")));
	}

	static byte[] document() {
		return zip(Map.of(TYPES, text("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
				+ "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")));
	}

	static byte[] openDocument() {
		return zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.spreadsheet")));
	}

	static byte[] archive() {
		return zip(Map.of("一覧.csv", text("年度,事業名\n2013,見本\n")));
	}

	static byte[] truncated() {
		byte[] whole = workbook();
		return Arrays.copyOf(whole, whole.length / 2);
	}

	static byte[] encryptedZip() {
		byte[] workbook = workbook();
		workbook[6] |= 1;
		return workbook;
	}

	/**
	 * A workbook whose sheet unpacks to two gigabytes.
	 * @param declared whether it says so itself
	 */
	static byte[] enormousSheet(boolean declared) {
		Map<String, byte[]> parts = parts(workbook());
		parts.remove(SHEET);
		byte[] sheet = deflated("<worksheet><sheetData>", "<x/>".repeat(BLOCK / 4), (int) (TWO_GIGABYTES / BLOCK));
		byte[] others = zip(parts);
		ByteBuffer old = ByteBuffer.wrap(others).order(ByteOrder.LITTLE_ENDIAN);
		int end = others.length - 22;
		int directory = old.getInt(end + 16);
		byte[] name = text(SHEET);
		ByteBuffer zip = ByteBuffer.allocate(others.length + sheet.length + 76 + 2 * name.length)
			.order(ByteOrder.LITTLE_ENDIAN);
		int size = declared ? (int) TWO_GIGABYTES : 1_000;
		zip.put(others, 0, directory);
		zip.putInt(0x04034B50).putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0).putInt(0);
		zip.putInt(sheet.length).putInt(size).putShort((short) name.length).putShort((short) 0).put(name).put(sheet);
		int newDirectory = zip.position();
		zip.put(others, directory, end - directory);
		zip.putInt(0x02014B50).putShort((short) 20).putShort((short) 20).putShort((short) 0).putShort((short) 8);
		zip.putInt(0).putInt(0).putInt(sheet.length).putInt(size).putShort((short) name.length).putShort((short) 0);
		zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(directory).put(name);
		int newEnd = zip.position();
		zip.putInt(0x06054B50).putInt(0).putShort((short) (parts.size() + 1)).putShort((short) (parts.size() + 1));
		zip.putInt(newEnd - newDirectory).putInt(newDirectory).putShort((short) 0);
		return zip.array();
	}

	private static byte[] deflated(String beginning, String block, int times) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		out.writeBytes(flushed(deflater, beginning));
		byte[] packed = flushed(deflater, block);
		for (int time = 0; time < times; time++) {
			out.writeBytes(packed);
		}
		deflater.end();
		return out.toByteArray();
	}

	// behind a full flush nothing refers to what was in front of it
	private static byte[] flushed(Deflater deflater, String text) {
		deflater.setInput(text(text));
		byte[] packed = new byte[BLOCK];
		return Arrays.copyOf(packed, deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH));
	}

	private static Map<String, byte[]> with(byte[] workbook, String part, byte[] content) {
		Map<String, byte[]> parts = parts(workbook);
		parts.put(part, content);
		return parts;
	}

	private static Map<String, byte[]> parts(byte[] workbook) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try {
			Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
			try (ZipFile zip = new ZipFile(file.toFile())) {
				for (ZipEntry entry : Collections.list(zip.entries())) {
					parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
				}
			}
			Files.delete(file);
			return parts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
