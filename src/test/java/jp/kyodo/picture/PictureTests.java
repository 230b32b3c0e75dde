package jp.kyodo.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PictureTests {

	private static final int HEADER_WIDTH = 16;

	@Test
	void keepsPngAndJpegUnderTheHashOfWhatItWrote() throws Exception {
		Picture png = Picture.read(encoded("png", 40, 30), 1);
		Picture jpeg = Picture.read(encoded("jpg", 40, 30), 1);

		assertThat(png.file()).extracting(PictureFile::extension, PictureFile::width, PictureFile::height)
			.containsExactly("png", 40, 30);
		assertThat(jpeg.file().extension()).isEqualTo("jpg");
		assertThat(PictureFile.parse(png.file().toString())).contains(png.file());
		assertThat(ImageIO.read(new ByteArrayInputStream(jpeg.content())).getWidth()).isEqualTo(40);
		assertThat(Picture.read(encoded("png", 40, 30), 1).file()).isEqualTo(png.file());
	}

	@Test
	void keepsNoMorePixelsThanPaperShows() throws Exception {
		assertThat(Picture.read(encoded("jpg", 4000, 3000), 10).file())
			.extracting(PictureFile::width, PictureFile::height)
			.containsExactly(1600, 1200);
	}

	@Test
	void dropsThePlaceAndStandsUpright() throws Exception {
		byte[] photograph = withNotes(encoded("jpg", 60, 40), 6, "GPS 35.53,139.70");

		Picture picture = Picture.read(photograph, 1);

		assertThat(picture.file()).extracting(PictureFile::width, PictureFile::height).containsExactly(40, 60);
		assertThat(new String(picture.content(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
		// the left half was red; turned to the right it is above
		BufferedImage upright = ImageIO.read(new ByteArrayInputStream(picture.content()));
		assertThat(new Color(upright.getRGB(20, 5)).getRed()).isGreaterThan(200);
		assertThat(new Color(upright.getRGB(20, 55)).getBlue()).isGreaterThan(200);
	}

	@Test
	void dropsWhatIsHiddenBehindThePicture() throws Exception {
		byte[] picture = encoded("png", 20, 20);
		byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
		byte[] both = ByteBuffer.allocate(picture.length + script.length).put(picture).put(script).array();

		assertThat(new String(Picture.read(both, 1).content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
	}

	static Stream<Arguments> noPictures() throws IOException {
		byte[] png = encoded("png", 200, 200);
		byte[] bomb = png.clone();
		ByteBuffer.wrap(bomb).putInt(HEADER_WIDTH, 60_000).putInt(HEADER_WIDTH + 4, 60_000);
		return Stream.of(Arguments.of("empty", new byte[0], "missing"),
				Arguments.of("svg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "format"),
				Arguments.of("html", text("<!DOCTYPE html><script>alert(1)</script>"), "format"),
				Arguments.of("gif", encoded("gif", 10, 10), "format"),
				Arguments.of("bmp", encoded("bmp", 10, 10), "format"),
				Arguments.of("cut off", Arrays.copyOf(png, 60), "unreadable"),
				Arguments.of("only the beginning of a jpeg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1 },
						"unreadable"),
				Arguments.of("html behind the beginning of a png",
						text("\u0089PNG\r\n\u001a\n<script>alert(1)</script>"), "unreadable"),
				Arguments.of("too many pixels", bomb, "too-many-pixels"),
				Arguments.of("too large", Arrays.copyOf(png, 1024 * 1024 + 1), "too-large"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("noPictures")
	void refusesWhatIsNoPicture(String what, byte[] upload, String reason) {
		assertThatExceptionOfType(RefusedPictureException.class).isThrownBy(() -> Picture.read(upload, 1))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("picture.refused." + reason));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Red on the left, blue on the right. */
	private static byte[] encoded(String format, int width, int height) throws IOException {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				picture.setRGB(x, y, ((x < width / 2) ? Color.RED : Color.BLUE).getRGB());
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThat(ImageIO.write(picture, format, out)).isTrue();
		return out.toByteArray();
	}

	/** A JPEG with Exif notes behind its first marker. */
	private static byte[] withNotes(byte[] jpeg, int orientation, String place) {
		byte[] words = text(place);
		ByteBuffer notes = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + words.length);
		notes.putShort((short) 0xFFE1).putShort((short) (notes.capacity() - 2));
		notes.put(text("Exif\0\0"));
		notes.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
		notes.putShort((short) 1);
		notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		notes.putInt(0).put(words);
		return ByteBuffer.allocate(jpeg.length + notes.capacity())
			.put(jpeg, 0, 2)
			.put(notes.array())
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

}
