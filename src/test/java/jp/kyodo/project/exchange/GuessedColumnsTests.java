package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the columns of a list are taken for before anybody has said so.
 */
@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class GuessedColumnsTests {

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectImports imports;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("一覧課");
	}

	@Test
	void recallsTheColumnsForTheCorrectedFileAndTheNextYear() {
		Path first = ImportFixture.csv(ImportFixture.CP932, "平成25年度　一覧||||", "事業|担当|相手の名|やり方|平成25年度決算額",
				"花の会議|" + this.office.code() + "|花の会|共催|100");
		UUID id = this.imports.receive(first, "一覧.csv", this.office.planning());
		List<ColumnUse> uses = List.of(ColumnUse.of(ExchangeColumn.NAME), ColumnUse.of(ExchangeColumn.DEPARTMENT),
				ColumnUse.of(ExchangeColumn.PARTNERS), ColumnUse.of(ExchangeColumn.FORMS),
				new ColumnUse(ExchangeColumn.SETTLEMENT, "", 1000));
		this.imports.map(id, uses, this.imports.find(id).orElseThrow().mapping().defaults(), Complete.NOTHING);
		this.files.ended(id);

		ImportMapping corrected = received(ImportFixture.csv(StandardCharsets.UTF_8, "事業|担当|相手の名|やり方|平成25年度決算額|誤り",
				"花の会議|" + this.office.code() + "|花の会|共催|100|"));
		ImportMapping next = received(ImportFixture.csv(ImportFixture.CP932, "平成26年度　一覧||||",
				"事業|担当|相手の名|やり方|平成26年度決算額", "花の会議|" + this.office.code() + "|花の会|共催|100"));

		assertThat(corrected.uses().subList(0, 5)).isEqualTo(uses);
		assertThat(corrected.uses().get(5)).isEqualTo(ColumnUse.NONE);
		assertThat(corrected.defaults().year()).isEqualTo(2013);
		assertThat(next.uses()).isEqualTo(uses);
		assertThat(next.defaults().year()).isEqualTo(2014);
	}

	@Test
	void takesRunningNumbersForNoCodes() {
		ImportMapping running = received(
				ImportFixture.csv(ImportFixture.CP932, "事業番号|年度|事業名|所管課", "1|2013|花の会議|課", "2|2013|森の会議|課"));
		ImportMapping codes = received(
				ImportFixture.csv(ImportFixture.CP932, "事業番号|年度|事業名|所管課|相手方", "K00001|2013|花の会議|課|", "|2013|森の会議|課|"));

		assertThat(running.reads(ExchangeColumn.CODE)).isFalse();
		assertThat(codes.reads(ExchangeColumn.CODE)).isTrue();
	}

	private ImportMapping received(Path file) {
		UUID id = this.imports.receive(file, "一覧.csv", this.office.planning());
		return this.imports.find(id).orElseThrow().mapping();
	}

}
