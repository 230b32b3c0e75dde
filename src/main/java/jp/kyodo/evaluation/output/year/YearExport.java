package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.Downloads;
import jp.kyodo.export.ExportFailedException;
import jp.kyodo.export.ExportFile;
import jp.kyodo.export.ExportProducer;
import jp.kyodo.export.ExportProgress;
import jp.kyodo.export.ExportRequest;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffQueries;

import org.springframework.stereotype.Component;

/**
 * Makes the exports of all sheets of a year in the background.
 */
@Component
public class YearExport implements ExportProducer {

	/** Under which the background jobs know it. */
	public static final String KIND = "evaluation-year";

	private static final String YEAR = "year";

	private static final String FORMAT = "format";

	private static final String SCOPE = "scope";

	private final YearSheets sheets;

	private final List<YearFormat> formats;

	private final StaffQueries staff;

	private final SheetTexts texts;

	YearExport(YearSheets sheets, List<YearFormat> formats, StaffQueries staff, SheetTexts texts) {
		this.sheets = sheets;
		this.formats = formats;
		this.staff = staff;
		this.texts = texts;
	}

	/**
	 * The parameters of a request.
	 */
	public static Map<String, String> parameters(FiscalYear year, YearFormat format, YearScope scope) {
		return Map.of(YEAR, String.valueOf(year.value()), FORMAT, format.code(), SCOPE, scope.name());
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public ExportFile file(ExportRequest request) {
		YearFormat format = format(request);
		String stem = this.texts.of("evaluation-output.file.year." + format.code(), title(request));
		return new ExportFile(Downloads.fileName(stem, format.extension()), format.type());
	}

	@Override
	public void produce(ExportRequest request, ExportProgress progress, OutputStream out) throws IOException {
		try (SheetSpool spool = gathered(request)) {
			if (spool.size() == 0) {
				throw new ExportFailedException("evaluation-output.year.error.none");
			}
			format(request).write(spool, title(request), progress, out);
		}
	}

	private SheetSpool gathered(ExportRequest request) throws IOException {
		FiscalYear year = year(request);
		return (scope(request) == YearScope.ALL) ? this.sheets.all(year, reader(request)) : this.sheets.published(year);
	}

	/** Who asks must still be allowed to read everything when the file is made. */
	private StaffMember reader(ExportRequest request) {
		String login = request.requestedBy();
		return ((login != null) ? this.staff.find(login) : Optional.<StaffMember>empty())
			.filter(StaffMember::readsEverything)
			.orElseThrow(() -> new ExportFailedException("evaluation-output.year.error.not-allowed"));
	}

	private String title(ExportRequest request) {
		return this.texts.of("evaluation-output.year.title." + scope(request).code(),
				String.valueOf(year(request).value()));
	}

	private YearFormat format(ExportRequest request) {
		String code = request.parameter(FORMAT);
		return this.formats.stream()
			.filter((format) -> format.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Sheets of a year are not exported as " + code));
	}

	private static FiscalYear year(ExportRequest request) {
		return new FiscalYear(Integer.parseInt(request.parameter(YEAR)));
	}

	private static YearScope scope(ExportRequest request) {
		return YearScope.valueOf(request.parameter(SCOPE));
	}

}
