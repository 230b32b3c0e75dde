package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A text of several parts. Glossary terms carry ＊ where they occur first.
 *
 * @param style how the parts are printed; bullets where an earlier publication says
 * nothing
 * @param bullets the parts in order
 */
public record NarrativeBlock(String key, String title, @Nullable ListStyle style,
		List<String> bullets) implements SheetBlock, MarkedTexts {

	@JsonCreator
	public NarrativeBlock {
		style = (style != null) ? style : ListStyle.BULLETS;
		bullets = List.copyOf(bullets);
	}

	public NarrativeBlock(String key, String title, List<String> bullets) {
		this(key, title, ListStyle.BULLETS, bullets);
	}

	/**
	 * The text with its heading, as every output shows it.
	 */
	public TextList text() {
		return new TextList(this.title, Objects.requireNonNull(this.style), this.bullets);
	}

	@Override
	public String summary() {
		return this.bullets.isEmpty() ? "" : this.bullets.get(0);
	}

	@Override
	public List<String> texts() {
		return this.bullets;
	}

	@Override
	public NarrativeBlock withTexts(List<String> texts) {
		return new NarrativeBlock(this.key, this.title, this.style, texts);
	}

}
