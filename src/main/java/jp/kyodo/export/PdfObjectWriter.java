package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the objects of a PDF one after the other and keeps nothing of them but where
 * they stand. Objects of other documents are taken over with all that they refer to;
 * small ones are packed together and compressed.
 */
final class PdfObjectWriter {

	private static final int OBJECTS_IN_PACK = 200;

	private final Counting out;

	/** Where each object stands, by its number less one. */
	private final List<Place> places = new ArrayList<>();

	/** Numbers of the objects that belong to the whole document. */
	private final Map<COSBase, Integer> lasting = new IdentityHashMap<>();

	/** Numbers of the objects of the part at hand. */
	private final Map<COSBase, Integer> passing = new IdentityHashMap<>();

	private final Deque<COSBase> pending = new ArrayDeque<>();

	private Pack pack;

	/** Takes what is being written: the file or the open pack. */
	private OutputStream target;

	PdfObjectWriter(OutputStream out) throws IOException {
		this.out = new Counting(out);
		this.target = this.out;
		print("%PDF-1.7\n");
		this.out.write(new byte[] { '%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n' });
		this.pack = new Pack(reserve());
	}

	/**
	 * Sets a number aside for an object that is written later.
	 */
	int reserve() {
		this.places.add(Place.NOWHERE);
		return this.places.size();
	}

	/**
	 * Returns something to put where an object with a number is referred to.
	 */
	COSBase referenceTo(int number) {
		COSDictionary reference = new COSDictionary();
		this.lasting.put(reference, number);
		return reference;
	}

	/**
	 * Makes all references to an object of the part at hand point to a number instead.
	 */
	void replace(COSBase object, int number) {
		this.passing.put(object, number);
	}

	/**
	 * Returns the number of an object of the part at hand, which is written with the next
	 * {@link #writePending()} unless it was before.
	 */
	int numberOf(COSBase object) {
		COSBase resolved = (object instanceof COSObject reference) ? reference.getObject() : object;
		Integer known = this.lasting.getOrDefault(resolved, this.passing.get(resolved));
		if (known != null) {
			return known;
		}
		int number = reserve();
		this.passing.put(resolved, number);
		this.pending.add(resolved);
		return number;
	}

	/**
	 * Writes what was referred to, until nothing is left.
	 */
	void writePending() throws IOException {
		for (COSBase object = this.pending.poll(); object != null; object = this.pending.poll()) {
			write(this.passing.get(object), object);
		}
	}

	/**
	 * Forgets the part at hand.
	 */
	void forgetPart() {
		this.passing.clear();
	}

	/**
	 * Writes an object under its number.
	 */
	void write(int number, COSBase object) throws IOException {
		if (object instanceof COSStream stream) {
			writeStream(number, stream);
			return;
		}
		this.pack.add(number);
		this.target = this.pack.content;
		writeContent(object);
		print("\n");
		this.target = this.out;
		if (this.pack.numbers.size() == OBJECTS_IN_PACK) {
			writePack();
			this.pack = new Pack(reserve());
		}
	}

	/**
	 * Writes the table of all objects, with which the document is complete.
	 */
	void finish(int catalog, int information) throws IOException {
		writePack();
		int number = reserve();
		long position = this.out.position;
		this.places.set(number - 1, new Place(1, position, 0));
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		try (DataOutputStream entries = new DataOutputStream(new DeflaterOutputStream(table))) {
			Place.NOWHERE.writeTo(entries);
			for (Place place : this.places) {
				place.writeTo(entries);
			}
		}
		print(number + " 0 obj\n<</Type /XRef /Size " + (this.places.size() + 1) + " /W [1 8 2] /Root " + catalog
				+ " 0 R /Info " + information + " 0 R /Filter /FlateDecode /Length " + table.size() + ">>\nstream\n");
		table.writeTo(this.out);
		print("\nendstream\nendobj\nstartxref\n" + position + "\n%%EOF\n");
		this.out.flush();
	}

	private void writePack() throws IOException {
		StringBuilder index = new StringBuilder();
		for (int position = 0; position < this.pack.numbers.size(); position++) {
			int number = this.pack.numbers.get(position);
			index.append(number).append(' ').append(this.pack.offsets.get(position)).append(' ');
			this.places.set(number - 1, new Place(2, this.pack.number, position));
		}
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (OutputStream deflater = new DeflaterOutputStream(compressed)) {
			deflater.write(index.toString().getBytes(StandardCharsets.US_ASCII));
			this.pack.content.writeTo(deflater);
		}
		begin(this.pack.number);
		print("<</Type /ObjStm /N " + this.pack.numbers.size() + " /First " + index.length()
				+ " /Filter /FlateDecode /Length " + compressed.size() + ">>\nstream\n");
		compressed.writeTo(this.out);
		print("\nendstream\nendobj\n");
	}

	private void writeStream(int number, COSStream stream) throws IOException {
		byte[] content;
		try (InputStream in = stream.createRawInputStream()) {
			content = in.readAllBytes();
		}
		COSDictionary dictionary = new COSDictionary();
		dictionary.addAll(stream);
		dictionary.setInt(COSName.LENGTH, content.length);
		begin(number);
		writeContent(dictionary);
		print("\nstream\n");
		this.out.write(content);
		print("\nendstream\nendobj\n");
	}

	private void begin(int number) throws IOException {
		this.places.set(number - 1, new Place(1, this.out.position, 0));
		print(number + " 0 obj\n");
	}

	private void writeValue(@Nullable COSBase value) throws IOException {
		if (value instanceof COSObject reference) {
			writeReferred(reference.getObject());
		}
		else if (value instanceof COSStream || this.lasting.containsKey(value) || this.passing.containsKey(value)) {
			writeReference(value);
		}
		else {
			writeContent(value);
		}
	}

	private void writeReferred(@Nullable COSBase resolved) throws IOException {
		if (resolved instanceof COSDictionary || resolved instanceof COSArray) {
			writeReference(resolved);
		}
		else {
			writeContent(resolved);
		}
	}

	private void writeReference(COSBase object) throws IOException {
		print(numberOf(object) + " 0 R");
	}

	private void writeContent(@Nullable COSBase value) throws IOException {
		if (value instanceof COSDictionary dictionary) {
			print("<<");
			for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
				entry.getKey().writePDF(this.target);
				print(" ");
				writeValue(entry.getValue());
				print("\n");
			}
			print(">>");
		}
		else if (value instanceof COSArray array) {
			print("[");
			for (int index = 0; index < array.size(); index++) {
				print((index == 0) ? "" : " ");
				writeValue(array.get(index));
			}
			print("]");
		}
		else {
			writeSimple(value);
		}
	}

	private void writeSimple(@Nullable COSBase value) throws IOException {
		if (value instanceof COSName name) {
			name.writePDF(this.target);
		}
		else if (value instanceof COSInteger number) {
			number.writePDF(this.target);
		}
		else if (value instanceof COSFloat number) {
			number.writePDF(this.target);
		}
		else if (value instanceof COSBoolean truth) {
			truth.writePDF(this.target);
		}
		else if (value instanceof COSString string) {
			COSWriter.writeString(string, this.target);
		}
		else {
			print("null");
		}
	}

	private void print(String text) throws IOException {
		this.target.write(text.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Where an object stands.
	 *
	 * @param kind 0 for nowhere, 1 for by itself, 2 for in a pack
	 * @param position offset in the file, or number of the pack
	 * @param index place in the pack
	 */
	private record Place(int kind, long position, int index) {

		static final Place NOWHERE = new Place(0, 0, 0);

		void writeTo(DataOutputStream out) throws IOException {
			out.writeByte(this.kind);
			out.writeLong(this.position);
			out.writeShort(this.index);
		}

	}

	/**
	 * Small objects that are compressed together.
	 */
	private static final class Pack {

		private final int number;

		private final List<Integer> numbers = new ArrayList<>();

		private final List<Integer> offsets = new ArrayList<>();

		private final ByteArrayOutputStream content = new ByteArrayOutputStream();

		Pack(int number) {
			this.number = number;
		}

		void add(int object) {
			this.numbers.add(object);
			this.offsets.add(this.content.size());
		}

	}

	/**
	 * Knows how much was written.
	 */
	private static final class Counting extends FilterOutputStream {

		private long position;

		Counting(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int oneByte) throws IOException {
			this.out.write(oneByte);
			this.position++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
			this.position += length;
		}

	}

}
