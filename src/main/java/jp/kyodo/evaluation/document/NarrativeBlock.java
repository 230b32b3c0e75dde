package jp.kyodo.evaluation.document;

import java.util.List;

/**
 * A text as ordered bullets. Glossary terms carry ＊ where they occur first.
 */
public record NarrativeBlock(String key, String title, List<String> bullets) implements SheetBlock, MarkedTexts {

	public NarrativeBlock {
		bullets = List.copyOf(bullets);
	}

	@Override
	public List<String> texts() {
		return this.bullets;
	}

	@Override
	public NarrativeBlock withTexts(List<String> texts) {
		return new NarrativeBlock(this.key, this.title, texts);
	}

}
