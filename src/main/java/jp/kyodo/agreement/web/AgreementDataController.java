package jp.kyodo.agreement.web;

import jp.kyodo.agreement.output.AgreementDataset;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.JsonWriter;
import jp.kyodo.export.XlsxDatasetWriter;
import jp.kyodo.publication.OpenDataFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The published agreements as open data, with the files that explain them.
 */
@Controller
class AgreementDataController {

	private final AgreementDataset agreements;

	private final OpenDataFiles files;

	AgreementDataController(AgreementDataset agreements, OpenDataFiles files) {
		this.agreements = agreements;
		this.files = files;
	}

	@GetMapping("/opendata/agreements.csv")
	@Nullable ResponseEntity<StreamingResponseBody> csv(ServletWebRequest request) {
		return this.files.send(request, this.agreements, new CsvWriter(CsvFlavour.OPEN_DATA));
	}

	@GetMapping("/opendata/agreements.xlsx")
	@Nullable ResponseEntity<StreamingResponseBody> xlsx(ServletWebRequest request) {
		return this.files.send(request, this.agreements, new XlsxDatasetWriter());
	}

	@GetMapping("/opendata/agreements.json")
	@Nullable ResponseEntity<StreamingResponseBody> json(ServletWebRequest request) {
		return this.files.send(request, this.agreements, new JsonWriter());
	}

	@GetMapping("/opendata/agreements.definition.csv")
	@Nullable ResponseEntity<StreamingResponseBody> definition(ServletWebRequest request) {
		return this.files.send(request, this.agreements.definition(), new CsvWriter(CsvFlavour.OPEN_DATA));
	}

	@GetMapping("/opendata/agreements.codes.csv")
	@Nullable ResponseEntity<StreamingResponseBody> codes(ServletWebRequest request) {
		return this.files.send(request, this.agreements.codes(), new CsvWriter(CsvFlavour.OPEN_DATA));
	}

}
