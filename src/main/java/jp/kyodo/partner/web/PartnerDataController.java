package jp.kyodo.partner.web;

import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.DatasetDefinition;
import jp.kyodo.export.JsonWriter;
import jp.kyodo.export.XlsxDatasetWriter;
import jp.kyodo.partner.PartnerDataset;
import jp.kyodo.publication.OpenDataFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The published partners as open data, with the file that explains its columns.
 */
@Controller
class PartnerDataController {

	private final PartnerDataset partners;

	private final OpenDataFiles files;

	private final MessageSource messages;

	PartnerDataController(PartnerDataset partners, OpenDataFiles files, MessageSource messages) {
		this.partners = partners;
		this.files = files;
		this.messages = messages;
	}

	@GetMapping("/opendata/partners.csv")
	@Nullable ResponseEntity<StreamingResponseBody> csv(ServletWebRequest request) {
		return this.files.send(request, this.partners, new CsvWriter(CsvFlavour.OPEN_DATA));
	}

	@GetMapping("/opendata/partners.xlsx")
	@Nullable ResponseEntity<StreamingResponseBody> xlsx(ServletWebRequest request) {
		return this.files.send(request, this.partners, new XlsxDatasetWriter());
	}

	@GetMapping("/opendata/partners.json")
	@Nullable ResponseEntity<StreamingResponseBody> json(ServletWebRequest request) {
		return this.files.send(request, this.partners, new JsonWriter());
	}

	@GetMapping("/opendata/partners.definition.csv")
	@Nullable ResponseEntity<StreamingResponseBody> definition(ServletWebRequest request) {
		return this.files.send(request, new DatasetDefinition(this.partners, this.messages),
				new CsvWriter(CsvFlavour.OPEN_DATA));
	}

}
