package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.evaluation.document.PicturesBlock;
import jp.kyodo.picture.PictureFile;
import jp.kyodo.evaluation.picture.SheetPictures;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.evaluation.section.PictureSlots.Slot;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Pictures with captions and alternative texts. Its fields name the pictures; uploading
 * is a request of its own.
 */
@Component
class PicturesKind implements SectionKind<PicturesKind.Definition, PicturesBlock> {

	private static final int CAPTION = 100;

	private static final int ALTERNATIVE = 300;

	private static final int MEGABYTES = 5;

	private static final int MOST_MEGABYTES = 10;

	private static final int MOST_COLUMNS = 3;

	private final BulletTexts texts;

	private final SheetPictures pictures;

	PicturesKind(BulletTexts texts, SheetPictures pictures) {
		this.texts = texts;
		this.pictures = pictures;
	}

	/**
	 * A section of pictures.
	 *
	 * @param count how many it takes
	 * @param megabytes how large a file may be; 5 where nothing is said, at most 10
	 * @param captionCharacters how long a caption may be
	 * @param alternativeCharacters how long an alternative text may be
	 * @param printColumns how many stand side by side on paper, up to 3; 2 where nothing
	 * is said
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, int count, @Nullable Integer megabytes,
			@Nullable Integer captionCharacters, @Nullable Integer alternativeCharacters,
			@Nullable Integer printColumns) implements PictureSection {

		@Override
		public int fileMegabytes() {
			return Math.min(Objects.requireNonNullElse(this.megabytes, MEGABYTES), MOST_MEGABYTES);
		}

		int captionLimit() {
			return Objects.requireNonNullElse(this.captionCharacters, CAPTION);
		}

		int alternativeLimit() {
			return Objects.requireNonNullElse(this.alternativeCharacters, ALTERNATIVE);
		}

		int columns() {
			return Math.max(1, Math.min(Objects.requireNonNullElse(this.printColumns, 2), MOST_COLUMNS));
		}

	}

	/**
	 * What the entry page shows of the pictures.
	 *
	 * @param pictures those that are there
	 * @param next the place for one more, or {@code null} where there is no room
	 */
	record Entry(List<Shown> pictures, @Nullable Shown next, int count, int megabytes) {

		/**
		 * A place.
		 *
		 * @param number from 1
		 * @param picture the value of its hidden field
		 * @param file name of the picture; empty where there is none yet
		 */
		record Shown(int number, String picture, String file, int width, int height, String caption,
				String alternative) {

			static Shown of(int number, Slot slot) {
				return slot.file()
					.map((file) -> new Shown(number, slot.picture(), file.name(), file.width(), file.height(),
							slot.caption(), slot.alternative()))
					.orElseGet(() -> new Shown(number, slot.picture(), "", 0, 0, slot.caption(), slot.alternative()));
			}

			public String field(String part) {
				return "p" + this.number + "." + part;
			}

		}

	}

	@Override
	public String name() {
		return "pictures";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<PicturesBlock> blockType() {
		return PicturesBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return true;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		return PictureSlots.of(sheet.saved(definition).map(SavedSection::fields).orElse(Map.of()), definition.count())
			.fields();
	}

	/**
	 * A picture needs an alternative text, and must be one of this sheet.
	 */
	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> saved = fields(definition, sheet);
		Map<String, String> all = new HashMap<>(saved);
		all.putAll(typed);
		Map<String, String> fields = PictureSlots.of(all, definition.count()).fields();
		List<FieldProblem> problems = new ArrayList<>();
		for (int number = 1; number <= definition.count(); number++) {
			String picture = fields.get(PictureSlots.picture(number));
			readLine(definition, sheet, PictureSlots.caption(number), definition.captionLimit(), fields, problems);
			readLine(definition, sheet, PictureSlots.alternative(number), definition.alternativeLimit(), fields,
					problems);
			if (!picture.isEmpty() && !saved.containsValue(picture) && !isOwn(picture, sheet)) {
				problems.add(new FieldProblem(PictureSlots.picture(number),
						sheet.words().of("evaluation.pictures.problem.unknown", number)));
			}
			else if (!picture.isEmpty() && fields.get(PictureSlots.alternative(number)).isBlank()) {
				problems.add(new FieldProblem(PictureSlots.alternative(number),
						sheet.words().of("evaluation.pictures.problem.alternative-missing", number)));
			}
		}
		return new SectionReading(fields, problems, Map.of());
	}

	private void readLine(Definition definition, SheetContext sheet, String field, int limit,
			Map<String, String> fields, List<FieldProblem> problems) {
		fields.put(field, this.texts.readLine(field, label(definition, sheet, field), fields.get(field), limit,
				sheet.words(), problems));
	}

	private boolean isOwn(String picture, SheetContext sheet) {
		return PictureFile.parse(picture)
			.filter((file) -> this.pictures.belongsTo(sheet.issue().issueId(), sheet.year(), file))
			.isPresent();
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		List<Slot> slots = PictureSlots.of(shown, definition.count()).slots();
		List<Entry.Shown> pictures = new ArrayList<>();
		Slot begun = Slot.EMPTY;
		for (Slot slot : slots) {
			if (slot.picture().isEmpty()) {
				begun = slot;
			}
			else {
				pictures.add(Entry.Shown.of(pictures.size() + 1, slot));
			}
		}
		Entry.Shown next = (pictures.size() < definition.count()) ? Entry.Shown.of(pictures.size() + 1, begun) : null;
		return new Entry(pictures, next, definition.count(), definition.fileMegabytes());
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		String number = field.replaceAll("[^0-9]", "");
		String part = field.substring(field.indexOf('.') + 1);
		return sheet.words().of(switch (part) {
			case "caption" -> "evaluation.pictures.caption.of";
			case "alt" -> "evaluation.pictures.alternative.of";
			default -> "evaluation.pictures.number";
		}, number);
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		Entry entry = (Entry) entry(definition, sheet, fields(definition, sheet));
		List<Finding> findings = new ArrayList<>();
		if (definition.required() && entry.pictures().isEmpty()) {
			findings.add(new Finding(definition.key(), "", Severity.BLOCKS,
					sheet.words().of("evaluation.pictures.finding.missing", sheet.title(definition.title()))));
		}
		Entry.Shown next = entry.next();
		if (next != null && !(next.caption() + next.alternative()).isBlank()) {
			findings.add(new Finding(definition.key(), next.field("alt"), Severity.WARNS,
					sheet.words().of("evaluation.pictures.finding.text-without-picture", next.number())));
		}
		return findings;
	}

	@Override
	public PicturesBlock assemble(Definition definition, SheetContext sheet) {
		List<PicturesBlock.Picture> shown = new ArrayList<>();
		for (Slot slot : PictureSlots.of(fields(definition, sheet), definition.count()).slots()) {
			slot.file()
				.ifPresent((file) -> shown.add(new PicturesBlock.Picture(file.sha256(), file.extension(), file.width(),
						file.height(), slot.caption(), slot.alternative())));
		}
		return new PicturesBlock(definition.key(), sheet.title(definition.title()), definition.columns(), shown);
	}

}
