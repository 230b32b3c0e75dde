package jp.kyodo.project.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadingsTests {

	@Test
	void joinsTwoRows() {
		assertThat(joined("No.|担当課|協働の形態||事業費||備考", "||委託|共催|予算|決算|")).containsExactly("No.", "担当課", "協働の形態：委託",
				"協働の形態：共催", "事業費：予算", "事業費：決算", "備考");
	}

	@Test
	void joinsThreeRows() {
		assertThat(joined("No.|担当課|協働の形態|||事業費|||備考|", "||契約|その他||当初||補正||", "||委託|共催|後援|予算|決算|予算||特記"))
			.containsExactly("No.", "担当課", "協働の形態：契約：委託", "協働の形態：その他：共催", "協働の形態：その他：後援", "事業費：当初：予算", "事業費：当初：決算",
					"事業費：補正：予算", "備考", "備考：特記");
	}

	@Test
	void joinsFourRows() {
		assertThat(joined("No.|協働|||事業費||", "|形態||相手方|当初||決算", "|契約|||一般||", "|委託|共催|団体|国|市|市")).containsExactly("No.",
				"協働：形態：契約：委託", "協働：形態：契約：共催", "協働：相手方：団体", "事業費：当初：一般：国", "事業費：当初：一般：市", "事業費：決算：市");
	}

	@Test
	void saysWhatIsMergedOverSeveralRowsOnce() {
		assertThat(joined("担当課|所属|相手方|", "担当課|所属|団体|委託", "担当課|課名|団体|委託")).containsExactly("担当課", "所属：課名", "相手方：団体",
				"相手方：委託");
	}

	@Test
	void endsWhatReachesToTheRightWhereSomethingElseBeginsAbove() {
		assertThat(joined("事業費||備考||年度", "当初|||次年度|", "予算|決算|特記|方針|")).containsExactly("事業費：当初：予算", "事業費：当初：決算",
				"備考：特記", "備考：次年度：方針", "年度");
	}

	@Test
	void takesHeadingsApart() {
		assertThat(Headings.parts("協働の形態：契約：委託")).containsExactly("協働の形態", "契約", "委託");
		assertThat(Headings.parts("事業名")).containsExactly("事業名");
		assertThat(Headings.parts("：備考")).containsExactly("：備考");
		assertThat(Headings.lower("協働の形態：契約：委託")).isEqualTo("委託");
		assertThat(Headings.upper("協働の形態：契約：委託")).isEqualTo("協働の形態");
	}

	private static List<String> joined(String... rows) {
		return Headings.joined(Stream.of(rows).map((row) -> Arrays.asList(row.split("\\|", -1))).toList());
	}

}
