package jp.kyodo.project.exchange.web;

import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.project.exchange.ImportFixture;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class ImportWordsPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectImports imports;

	private ImportFixture.Office office;

	@BeforeEach
	void addOffice() {
		this.office = this.files.office("読み替え課");
	}

	@Test
	void suggestsWhatIsLikelyAndTakesOneMeaningForTheRest() {
		ProjectImport one = this.files.compared(ImportFixture.csv(ImportFixture.CP932, "年度|事業名|担当課|協働の形態|協働相手",
				"2013|空を見る会|よその一課|協働委託|空の会", "2013|海を見る会|よその二課|人的支援|海の会"), this.office.planning());

		assertThat(this.mvc.get()
			.uri("/staff/projects/import/" + one.id() + "/words")
			.with(Offices.as(this.office.planning()))).bodyText()
			.contains("value=\"itaku\" selected")
			.contains("name=\"rest-DEPARTMENT\"")
			.contains("name=\"rest-FORM\"");
		assertThat(this.mvc.post()
			.uri("/staff/projects/import/" + one.id() + "/words")
			.with(Offices.as(this.office.planning()))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("word-0", "")
			.param("word-1", "")
			.param("word-2", "itaku")
			.param("word-3", "@other")
			.param("rest-DEPARTMENT", this.office.code())
			.exchange()).hasStatus3xxRedirection();
		ProjectImport explained = this.files.ended(one.id());

		assertThat(explained.tally().isFlawless()).isTrue();
		assertThat(this.imports.find(one.id()).orElseThrow().mapping().words().get("DEPARTMENT"))
			.containsValues(this.office.code())
			.hasSize(2);
		assertThat(this.mvc.get().uri("/staff/projects/import/" + one.id()).with(Offices.as(this.office.planning())))
			.bodyText()
			.contains("協働の形態：委託")
			.contains("その他（人的支援）");
	}

	@Test
	void keepsWhatEmptyCellsMean() {
		UUID id = this.imports.receive(
				ImportFixture.csv(ImportFixture.CP932, "年度|事業名|担当課|協働の形態|協働相手",
						"2013|山を見る会|" + this.office.code() + "|委託|山の会", "2013|川を見る会||委託|川の会"),
				"一覧.csv", this.office.planning());

		assertThat(this.mvc.get().uri("/staff/projects/import/" + id).with(Offices.as(this.office.planning())))
			.bodyText()
			.contains("name=\"gaps-2\" checked");
		this.mvc.post()
			.uri("/staff/projects/import/" + id + "/mapping")
			.with(Offices.as(this.office.planning()))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("use-0", "YEAR")
			.param("use-1", "NAME")
			.param("use-2", "DEPARTMENT")
			.param("gaps-2", "above")
			.param("use-3", "FORMS")
			.param("use-4", "PARTNERS")
			.exchange();

		assertThat(this.files.ended(id).tally().count("NEW")).isEqualTo(2);
	}

}
