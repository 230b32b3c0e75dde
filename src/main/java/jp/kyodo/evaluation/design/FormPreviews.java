package jp.kyodo.evaluation.design;

import java.util.List;

import jp.kyodo.evaluation.SheetForm;
import jp.kyodo.evaluation.SheetPreviews;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.output.SheetEdition;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a form before there is a sheet that follows it. Pages and files are made as those
 * of real sheets are.
 */
@Service
@Transactional(readOnly = true)
public class FormPreviews {

	private final SampleContexts samples;

	private final SheetPreviews sheets;

	private final FormRooms rooms;

	FormPreviews(SampleContexts samples, SheetPreviews sheets, FormRooms rooms) {
		this.samples = samples;
		this.sheets = sheets;
		this.rooms = rooms;
	}

	/**
	 * The sections as the entry page shows them.
	 */
	public List<SheetForm.Section> entry(FormDefinition form) {
		return this.sheets.entry(this.samples.filled(form));
	}

	/**
	 * The sheet of an invented policy issue.
	 */
	public SheetDocument sample(FormDefinition form) {
		return this.sheets.document(this.samples.filled(form));
	}

	/**
	 * The blank form.
	 */
	public SheetEdition blank(FormDefinition form) {
		return SheetEdition.blank(this.sheets.document(this.samples.blank(form)), this.rooms.of(form));
	}

}
