package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures with their captions. The document names them by their hash; the pixels are
 * kept elsewhere.
 *
 * @param columns how many stand side by side on paper
 */
public record PicturesBlock(String key, String title, int columns, List<Picture> pictures) implements SheetBlock {

	public PicturesBlock {
		pictures = List.copyOf(pictures);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.pictures.stream().flatMap((picture) -> Stream.of(picture.caption(), picture.alternative()));
	}

	@Override
	public Stream<String> pictureHashes() {
		return this.pictures.stream().map(Picture::sha256);
	}

	/**
	 * One picture.
	 *
	 * @param sha256 hash of its content
	 * @param extension png or jpg
	 * @param width width in pixels
	 * @param height height in pixels
	 * @param caption what stands below it; may be empty
	 * @param alternative what it shows, for those who do not see it
	 */
	public record Picture(String sha256, String extension, int width, int height, String caption, String alternative) {

		/**
		 * Its name in addresses.
		 */
		public String file() {
			return this.sha256 + "." + this.extension;
		}

		/**
		 * Where everybody finds it once it is published; it never changes.
		 */
		public String address() {
			return "/sheets/pictures/" + file();
		}

	}

}
