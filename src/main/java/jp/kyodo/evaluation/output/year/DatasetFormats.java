package jp.kyodo.evaluation.output.year;

import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.JsonWriter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The formats of open data in which a year can be exported.
 */
@Configuration(proxyBeanMethods = false)
class DatasetFormats {

	@Bean
	@Order(30)
	YearFormat yearCsvForExcel(SheetDatasets datasets) {
		return new DatasetFormat("csv-excel", new CsvWriter(CsvFlavour.EXCEL), datasets);
	}

	@Bean
	@Order(31)
	YearFormat yearCsvInCp932(SheetDatasets datasets) {
		return new DatasetFormat("csv-cp932", new CsvWriter(CsvFlavour.CP932), datasets);
	}

	@Bean
	@Order(32)
	YearFormat yearCsvForPrograms(SheetDatasets datasets) {
		return new DatasetFormat("csv-opendata", new CsvWriter(CsvFlavour.OPEN_DATA), datasets);
	}

	@Bean
	@Order(40)
	YearFormat yearJson(SheetDatasets datasets) {
		return new DatasetFormat("json", new JsonWriter(), datasets);
	}

}
