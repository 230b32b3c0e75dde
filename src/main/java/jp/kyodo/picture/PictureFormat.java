package jp.kyodo.picture;

import java.util.Arrays;
import java.util.Optional;

import org.springframework.http.MediaType;

/**
 * The formats in which pictures are taken and kept, told by how a file begins and never
 * by its name.
 */
public enum PictureFormat {

	PNG("png", MediaType.IMAGE_PNG, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),

	JPEG("jpg", MediaType.IMAGE_JPEG, 0xFF, 0xD8, 0xFF);

	private final String extension;

	private final MediaType mediaType;

	private final int[] beginning;

	PictureFormat(String extension, MediaType mediaType, int... beginning) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.beginning = beginning;
	}

	static Optional<PictureFormat> of(byte[] content) {
		return Arrays.stream(values()).filter((format) -> format.begins(content)).findFirst();
	}

	/**
	 * The format that files with that ending have.
	 */
	public static PictureFormat named(String extension) {
		return Arrays.stream(values())
			.filter((format) -> format.extension.equals(extension))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No format of pictures is called " + extension));
	}

	private boolean begins(byte[] content) {
		if (content.length < this.beginning.length) {
			return false;
		}
		for (int index = 0; index < this.beginning.length; index++) {
			if ((content[index] & 0xFF) != this.beginning[index]) {
				return false;
			}
		}
		return true;
	}

	String extension() {
		return this.extension;
	}

	public MediaType mediaType() {
		return this.mediaType;
	}

}
