package jp.kyodo.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BindException;

import static org.assertj.core.api.Assertions.assertThat;

class FieldMessagesTests {

	@ParameterizedTest
	@CsvSource({ "name,name", "indicators[0].actual,indicators-0-actual", "money[2012].plan,money-2012-plan",
			"related[1],related-1", "period.from,period-from" })
	void makesIdsOfNames(String name, String id) {
		assertThat(FieldMessage.fieldIdOf(name)).isEqualTo(id);
	}

	@Test
	void findsTheFirstMessageOfEachField() {
		FieldMessages messages = FieldMessages.none().with("name", "一").with("code", "二").with("name", "三");

		assertThat(messages.of("name")).isEqualTo("一");
		assertThat(messages.of("code")).isEqualTo("二");
		assertThat(messages.of("year")).isNull();
	}

	@Test
	void takesOverWhatValidationFound() {
		BindException result = new BindException(new Object(), "form");
		result.rejectValue("class", "x", "施策課題名を入力してください");
		result.reject("y", "期間が逆になっています");

		FieldMessages messages = FieldMessages.from(result, new StaticMessageSource());

		assertThat(messages).containsExactly(new FieldMessage("class", "施策課題名を入力してください"),
				new FieldMessage("", "期間が逆になっています"));
	}

}
