package jp.kyodo.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A picture by the name that the portal gave it, with its size. Written as
 * {@code <sha256>.jpg 800x600}, which is also how a section keeps it.
 *
 * @param sha256 hash of its content
 * @param extension png or jpg
 */
public record PictureFile(String sha256, String extension, int width, int height) {

	private static final Pattern FORMAT = Pattern.compile("([0-9a-f]{64})\\.(png|jpg) ([0-9]{1,5})x([0-9]{1,5})");

	/**
	 * Reads what {@link #toString()} wrote; empty for anything else.
	 */
	public static Optional<PictureFile> parse(@Nullable String text) {
		Matcher matcher = FORMAT.matcher((text != null) ? text : "");
		return matcher.matches() ? Optional.of(new PictureFile(matcher.group(1), matcher.group(2),
				Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)))) : Optional.empty();
	}

	/**
	 * Its name in addresses.
	 */
	public String name() {
		return this.sha256 + "." + this.extension;
	}

	@Override
	public String toString() {
		return name() + " " + this.width + "x" + this.height;
	}

}
