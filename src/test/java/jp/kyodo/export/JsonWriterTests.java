package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonWriterTests {

	@Test
	void writesAnArrayOfTypedObjects() throws IOException {
		String json = write(new SampleDataset(List.of(SampleDataset.row("\"協働\"\n=1 😀"), SampleDataset.emptyRow())));

		assertThat(json).contains("\n{\"fiscal_year\":2013,\"code\":\"00123\",\"text\":\"\\\"協働\\\" =1 😀\","
				+ "\"amount\":-4510.50,\"day\":\"2014-03-31\",\"moment\":\"2014-06-01T09:00:00+09:00\",\"priority\":true}");
		JsonNode records = new JsonMapper().readTree(json);
		assertThat(records).hasSize(2);
		assertThat(records.get(1).get("amount").isNull()).isTrue();
	}

	@Test
	void writesAnEmptyArrayOfNoRecords() throws IOException {
		assertThat(new JsonMapper().readTree(write(new SampleDataset(List.of())))).isEmpty();
	}

	private static String write(Dataset dataset) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new JsonWriter().write(dataset, out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
