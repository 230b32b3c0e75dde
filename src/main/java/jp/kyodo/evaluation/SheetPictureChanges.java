package jp.kyodo.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.picture.Picture;
import jp.kyodo.picture.RefusedPictureException;
import jp.kyodo.evaluation.picture.SheetPictures;
import jp.kyodo.evaluation.section.PictureSection;
import jp.kyodo.evaluation.section.PictureSlots;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Adds, moves and removes the pictures of a section. Each change saves everything that
 * was typed with it, so that nothing is lost when the picture is refused.
 */
@Service
public class SheetPictureChanges {

	private static final Pattern PLACED = Pattern.compile("(up|remove)\\.([0-9]{1,3})");

	private final SheetQueries queries;

	private final SheetSections sections;

	private final FormDefinitions forms;

	private final SheetPictures pictures;

	SheetPictureChanges(SheetQueries queries, SheetSections sections, FormDefinitions forms, SheetPictures pictures) {
		this.queries = queries;
		this.sections = sections;
		this.forms = forms;
		this.pictures = pictures;
	}

	/**
	 * Makes a change.
	 * @param typed the section as typed
	 * @param change {@code add}, {@code up.2} or {@code remove.2}
	 * @param upload the file that was sent; empty where there is none
	 */
	public Result change(SaveSection typed, String change, byte[] upload) {
		SheetHead head = this.queries.head(typed.year(), typed.code());
		if (!SheetAccess.entersFor(typed.staff(), head)) {
			throw new ForbiddenException("evaluation.problem.other-department");
		}
		PictureSection section = this.forms.get(head.formId())
			.section(typed.sectionKey())
			.filter(PictureSection.class::isInstance)
			.map(PictureSection.class::cast)
			.orElseThrow(() -> new NotFoundException("evaluation.problem.no-section", typed.sectionKey()));
		PictureSlots slots = PictureSlots.of(typed.typed(), section.count());
		RefusedPictureException refusal = null;
		Matcher placed = PLACED.matcher(change);
		if (placed.matches()) {
			int number = Integer.parseInt(placed.group(2));
			if (placed.group(1).equals("up")) {
				slots.moveUp(number);
			}
			else {
				slots.remove(number);
			}
		}
		else if (change.equals("add") && head.state().isOpen() && !slots.isFull()) {
			refusal = add(upload, section, slots, typed, head);
		}
		Map<String, String> fields = new HashMap<>(slots.fields());
		return new Result(this.sections
			.save(new SaveSection(typed.staff(), typed.year(), typed.code(), typed.sectionKey(), typed.base(), fields)),
				Map.copyOf(fields), Optional.ofNullable(refusal));
	}

	private @Nullable RefusedPictureException add(byte[] upload, PictureSection section, PictureSlots slots,
			SaveSection typed, SheetHead head) {
		try {
			Picture picture = Picture.read(upload, section.fileMegabytes());
			this.pictures.keep(head.id(), typed.staff(), picture);
			slots.add(picture.file());
			return null;
		}
		catch (RefusedPictureException ex) {
			return ex;
		}
	}

	/**
	 * What became of a change.
	 *
	 * @param saved what became of the section
	 * @param fields the fields of the section after the change
	 * @param refusal why the picture was not taken
	 */
	public record Result(SaveOutcome saved, Map<String, String> fields, Optional<RefusedPictureException> refusal) {

	}

}
