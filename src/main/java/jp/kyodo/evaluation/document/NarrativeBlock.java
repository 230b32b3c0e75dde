package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A text as ordered bullets. Glossary terms carry ＊ where they occur first.
 */
public record NarrativeBlock(String key, String title, List<String> bullets) implements SheetBlock, MarkedTexts, SearchableText {

	public NarrativeBlock {
		bullets = List.copyOf(bullets);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.bullets.stream();
	}

	@Override
	public NarrativeBlock marked(UnaryOperator<String> marking) {
		return new NarrativeBlock(this.key, this.title, this.bullets.stream().map(marking).toList());
	}

}
