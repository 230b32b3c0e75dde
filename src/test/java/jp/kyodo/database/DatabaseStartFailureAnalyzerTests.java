package jp.kyodo.database;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseStartFailureAnalyzerTests {

	@ParameterizedTest
	@EnumSource
	void tellsEveryFailureInJapaneseAndThenInEnglish(StartFailure failure) {
		Object[] arguments = { "first", "second", "third" };

		FailureAnalysis analysis = new DatabaseStartFailureAnalyzer()
			.analyze(new IllegalStateException(DatabaseStartException.of(failure, arguments)));

		List<String> lines = new ArrayList<>(analysis.getDescription().lines().toList());
		lines.addAll(analysis.getAction().lines().toList());
		assertThat(lines).hasSize(4);
		assertThat(lines.get(0)).matches(".*[ぁ-ん].*。").doesNotContain("{");
		assertThat(lines.get(1)).isEqualTo(failure.sentence(arguments)).doesNotContain("%");
		assertThat(lines.get(2)).matches(".*[ぁ-ん].*").doesNotContain("{");
		assertThat(lines.get(3)).isEqualTo(failure.action(arguments)).doesNotContain("%");
	}

}
