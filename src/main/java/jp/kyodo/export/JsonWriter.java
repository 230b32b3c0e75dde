package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import org.springframework.http.MediaType;

/**
 * Writes a dataset as an array of objects, one to a line, with the physical names of the
 * columns as keys.
 */
public final class JsonWriter implements DatasetWriter {

	private final JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public String extension() {
		return "json";
	}

	@Override
	public void write(Dataset dataset, OutputStream out) throws IOException {
		List<Column> columns = dataset.columns();
		try (JsonGenerator json = this.factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
			json.writeStartArray();
			dataset.forEachRow((row) -> write(json, columns, row));
			json.writeRaw("\n");
			json.writeEndArray();
		}
	}

	private static void write(JsonGenerator json, List<Column> columns, Object[] row) {
		json.writeRaw("\n");
		json.writeStartObject();
		for (int index = 0; index < columns.size(); index++) {
			json.writeName(columns.get(index).name());
			write(json, row[index]);
		}
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, @Nullable Object value) {
		if (value == null) {
			json.writeNull();
		}
		else if (value instanceof Boolean truth) {
			json.writeBoolean(truth);
		}
		else if (value instanceof BigDecimal number) {
			json.writeNumber(number);
		}
		else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
			json.writeNumber(((Number) value).longValue());
		}
		else if (value instanceof Number number) {
			json.writeNumber(number.doubleValue());
		}
		else {
			json.writeString(CellText.text(value));
		}
	}

}
