package jp.kyodo.evaluation.output;

import java.util.List;
import java.util.Locale;

import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.evaluation.output.worksheet.SheetWorksheets;
import jp.kyodo.evaluation.section.SectionKind;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches that a new kind of section can be shown by every output.
 */
@PortalTest
class OutputCoverageTests {

	@Autowired
	private List<SectionKind<?, ?>> kinds;

	@Autowired
	private SheetWorksheets worksheets;

	@Autowired
	private SheetDatasets datasets;

	@Autowired
	private MessageSource messages;

	@Test
	void everyKindOfSectionHasAFragmentForPageAndPaper() {
		assertThat(this.kinds).isNotEmpty()
			.allSatisfy((kind) -> assertThat(
					new ClassPathResource("templates/evaluation/sheet/" + kind.name() + ".html").exists())
				.as(kind.name())
				.isTrue());
	}

	@Test
	void everyKindOfSectionGoesOnTheWorksheet() {
		assertThat(this.kinds)
			.allSatisfy((kind) -> assertThat(this.worksheets.covers(kind.blockType())).as(kind.name()).isTrue());
	}

	@Test
	void everyKindOfSectionGoesIntoTheDataUnderAName() {
		assertThat(this.kinds).allSatisfy((kind) -> {
			assertThat(this.datasets.covers(kind.blockType())).as(kind.name()).isTrue();
			assertThat(this.messages.getMessage("evaluation-output.kind." + kind.name(), null, Locale.JAPAN))
				.isNotBlank();
		});
	}

	@Test
	void blocksCallTheirKindAsTheirSectionDoes() {
		assertThat(this.kinds).allSatisfy((kind) -> assertThat(kind.blockType().getSimpleName())
			.isEqualTo(StringUtils.capitalize(kind.name()) + "Block"));
	}

}
