package jp.kyodo.publication;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class FacetedQueryTests {

	private static final FacetedList LIST = new FacetedList("/things", List.of("year", "ward"),
			List.of("date", "name"));

	@ParameterizedTest
	@ValueSource(strings = { "/things", "/things?q=%E8%8A%B1%20%26%20%E7%B7%91",
			"/things?q=a%2Bb%25&year=2013&ward=x&ward=y", "/things?ward=%E5%B9%B8%E5%8C%BA&sort=name",
			"/things?sort=name" })
	void leadsToWhereItWasReadFrom(String address) {
		assertThat(read(address).href()).isEqualTo(address);
	}

	@Test
	void passesOverWhatCannotBeMeant() {
		FacetedQuery query = read("/things?ward=&ward=%20&ward=" + "x".repeat(51) + "&other=1&sort=up&page=-3");

		assertThat(query.isEntrance()).isTrue();
		assertThat(query.href()).isEqualTo("/things");
		MultiValueMap<String, String> withoutValue = new LinkedMultiValueMap<>();
		withoutValue.put("ward", Arrays.asList((String) null));
		assertThat(LIST.read(withoutValue).isNarrowed()).isFalse();
	}

	@Test
	void takesAwayAndAddsOneThingAtATime() {
		FacetedQuery query = read("/things?q=ab&year=2013&ward=x&ward=y&sort=name&page=3");

		assertThat(query.page().page()).isEqualTo(3);
		assertThat(query.withoutWords().href()).isEqualTo("/things?year=2013&ward=x&ward=y&sort=name");
		assertThat(query.without("ward", "x").href()).isEqualTo("/things?q=ab&year=2013&ward=y&sort=name");
		assertThat(query.without("ward").href()).isEqualTo("/things?q=ab&year=2013&sort=name");
		assertThat(query.with("year", "2014").href()).isEqualTo("/things?q=ab&year=2014&ward=x&ward=y&sort=name");
		assertThat(query.sorted("date").href()).isEqualTo("/things?q=ab&year=2013&ward=x&ward=y");
		assertThat(query.without("ward").page().page()).isEqualTo(1);
	}

	@Test
	void passesOnWhatElseStandsInTheAddress() {
		FacetedQuery query = read("/things?ward=x&page=2").keeping("asOf", "2018-01-31");

		assertThat(query.href()).isEqualTo("/things?ward=x&asOf=2018-01-31");
		assertThat(query.without("ward").href()).isEqualTo("/things?asOf=2018-01-31");
		assertThat(query.page().page()).isEqualTo(2);
		assertThat(query.href("/opendata/things.csv")).isEqualTo("/opendata/things.csv?ward=x&asOf=2018-01-31");
	}

	@Test
	void showsLongWordsCutBetweenCharacters() {
		FacetedQuery query = LIST.read(new LinkedMultiValueMap<>(Map.of("q", List.of("𠮷".repeat(300)))));

		assertThat(query.q()).isEqualTo("𠮷".repeat(200));
		assertThat(query.typed()).hasSize(600);
	}

	private static FacetedQuery read(String address) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		UriComponentsBuilder.fromUriString(address)
			.build()
			.getQueryParams()
			.forEach((name, values) -> values.forEach((value) -> parameters.add(name,
					URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8))));
		return LIST.read(parameters);
	}

}
