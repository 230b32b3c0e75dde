package jp.kyodo.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of one part of a workbook event by event, without anything by which XML
 * can do harm.
 */
final class PartXml implements AutoCloseable {

	static final int START = XMLStreamConstants.START_ELEMENT;

	static final int END = XMLStreamConstants.END_ELEMENT;

	static final int TEXT = XMLStreamConstants.CHARACTERS;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final int DEEPEST = 64;

	private static final int MOST_ATTRIBUTES = 128;

	/** The parser remembers every name, so there must not be any number of them. */
	private static final int MOST_NAMES = 5_000;

	private final InputStream in;

	private final XMLStreamReader reader;

	private final Set<String> names = new HashSet<>();

	private int depth;

	PartXml(InputStream in) {
		this.in = in;
		try {
			BufferedReader text = new BufferedReader(new InputStreamReader(in,
					StandardCharsets.UTF_8.newDecoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT)));
			text.mark(1);
			if (text.read() != BYTE_ORDER_MARK) {
				text.reset();
			}
			this.reader = factory().createXMLStreamReader(new XmlGuard(text));
		}
		catch (XMLStreamException | IOException ex) {
			throw RefusedFileException.damaged();
		}
	}

	/**
	 * Goes on to the next start or end of an element or text; other things are passed
	 * over.
	 * @return {@link #START}, {@link #END}, {@link #TEXT}, or 0 at the end
	 */
	int next() {
		try {
			while (this.reader.hasNext()) {
				int event = this.reader.next();
				switch (event) {
					case XMLStreamConstants.START_ELEMENT -> {
						enter();
						return START;
					}
					case XMLStreamConstants.END_ELEMENT -> {
						this.depth--;
						return END;
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						return TEXT;
					}
					case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
						throw new RefusedFileException("intake.refused.declaration");
					default -> {
						continue;
					}
				}
			}
			return 0;
		}
		catch (XMLStreamException ex) {
			throw RefusedFileException.damaged();
		}
	}

	/**
	 * Goes on to the start of the next element.
	 * @return its local name, or null at the end
	 */
	@Nullable String nextElement() {
		int event = next();
		while (event != START && event != 0) {
			event = next();
		}
		return (event == START) ? name() : null;
	}

	String name() {
		return this.reader.getLocalName();
	}

	/**
	 * Returns an attribute by its local name; a namespace is not looked at.
	 */
	@Nullable String attribute(String name) {
		for (int index = 0; index < this.reader.getAttributeCount(); index++) {
			if (name.equals(this.reader.getAttributeLocalName(index))) {
				return this.reader.getAttributeValue(index);
			}
		}
		return null;
	}

	/**
	 * Returns the id by which a sheet refers to its part; its own number is another
	 * attribute.
	 */
	String relation() {
		for (int index = 0; index < this.reader.getAttributeCount(); index++) {
			String namespace = this.reader.getAttributeNamespace(index);
			if (this.reader.getAttributeLocalName(index).equals("id") && namespace != null && !namespace.isEmpty()) {
				return this.reader.getAttributeValue(index);
			}
		}
		throw RefusedFileException.damaged();
	}

	String required(String name) {
		String value = attribute(name);
		if (value == null) {
			throw RefusedFileException.damaged();
		}
		return value;
	}

	/**
	 * Adds the text that was met, as far as there is room for it.
	 */
	void appendText(StringBuilder text, int longest) {
		int length = Math.min(this.reader.getTextLength(), longest - text.length());
		if (length > 0) {
			text.append(this.reader.getTextCharacters(), this.reader.getTextStart(), length);
		}
	}

	/**
	 * Reads a whole number that is not negative.
	 */
	static int number(String text) {
		try {
			int number = Integer.parseInt(text.strip());
			if (number < 0) {
				throw RefusedFileException.damaged();
			}
			return number;
		}
		catch (NumberFormatException ex) {
			throw RefusedFileException.damaged();
		}
	}

	@Override
	public void close() {
		try (this.in) {
			this.reader.close();
		}
		catch (XMLStreamException | IOException ex) {
			throw RefusedFileException.damaged();
		}
	}

	private void enter() {
		this.depth++;
		int attributes = this.reader.getAttributeCount();
		this.names.add(this.reader.getLocalName());
		for (int index = 0; index < attributes; index++) {
			this.names.add(this.reader.getAttributeLocalName(index));
		}
		if (this.depth > DEEPEST || attributes > MOST_ATTRIBUTES || this.names.size() > MOST_NAMES) {
			throw RefusedFileException.damaged();
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("Refused: " + systemId);
		});
		return factory;
	}

}
