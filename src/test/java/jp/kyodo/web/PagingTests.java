package jp.kyodo.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTests {

	@Test
	void knowsItsPartOfTheList() {
		Paging paging = new Paging(3, 20, 45);

		assertThat(paging.offset()).isEqualTo(40);
		assertThat(paging.from()).isEqualTo(41);
		assertThat(paging.to()).isEqualTo(45);
		assertThat(paging.hasPrevious()).isTrue();
		assertThat(paging.hasNext()).isFalse();
	}

	@Test
	void goesBackToTheLastPageWhereTheNumberLiesBeyondIt() {
		Paging paging = PageRequestParameter.parse("99").paging(20, 45);

		assertThat(paging.page()).isEqualTo(3);
	}

	@Test
	void hasOnePageForAnEmptyList() {
		Paging paging = new Paging(1, 20, 0);

		assertThat(paging.last()).isEqualTo(1);
		assertThat(paging.from()).isZero();
		assertThat(paging.isNeeded()).isFalse();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0", "-1", "abc", "１", "1.5", "99999999999999999999" })
	void readsBadPageNumbersAsTheFirst(String text) {
		assertThat(PageRequestParameter.parse(text).page()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1  | 1  | 1
			1  | 3  | 1,2,3
			1  | 10 | 1,2,3,0,10
			4  | 10 | 1,2,3,4,5,6,0,10
			5  | 10 | 1,2,3,4,5,6,7,0,10
			6  | 12 | 1,0,4,5,6,7,8,0,12
			10 | 10 | 1,0,8,9,10
			""")
	void offersTheEndsAndTheNeighbours(int page, int last, String expected) {
		Paging paging = new Paging(page, 1, last);

		assertThat(paging.offered()).hasToString("[" + expected.replace(",", ", ") + "]");
	}

	@Test
	void keepsTheOtherParametersOfTheAddress() {
		Paging paging = new Paging(1, 20, 100);

		assertThat(paging.href("/sheets?year=2013", 2)).isEqualTo("/sheets?year=2013&page=2");
		assertThat(paging.href("/sheets", 2)).isEqualTo("/sheets?page=2");
		assertThat(paging.href("/sheets?year=2013", 1)).isEqualTo("/sheets?year=2013");
	}

}
