package jp.kyodo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that was read from an upload and written anew: upright, not larger than paper
 * needs, and without anything but its pixels. So places, names and hidden parts of the
 * file do not get any further.
 *
 * @param file its name and size
 * @param content what is kept
 */
public record Picture(PictureFile file, byte[] content) {

	/** Longer sides are not taken; nobody decodes such a picture for a page. */
	static final int LONGEST_SIDE = 10_000;

	/** More pixels are not taken, whatever the size of the file. */
	static final long MOST_PIXELS = 40_000_000;

	/** What a page of A4 can show at 200 dots an inch. */
	static final int KEPT_SIDE = 1600;

	private static final int MEGABYTE = 1024 * 1024;

	private static final float QUALITY = 0.85f;

	/**
	 * Reads an upload.
	 * @param megabytes how large the file may be
	 * @throws RefusedPictureException when it is too large or not a picture
	 */
	public static Picture read(byte[] upload, int megabytes) throws RefusedPictureException {
		if (upload.length == 0) {
			throw new RefusedPictureException("picture.refused.missing");
		}
		if (upload.length > (long) megabytes * MEGABYTE) {
			throw new RefusedPictureException("picture.refused.too-large", String.valueOf(megabytes));
		}
		PictureFormat format = PictureFormat.of(upload)
			.orElseThrow(() -> new RefusedPictureException("picture.refused.format"));
		try {
			BufferedImage upright = upright(decode(upload, format),
					(format == PictureFormat.JPEG) ? Orientation.of(upload) : 1, format);
			byte[] content = encode(upright, format);
			return new Picture(
					new PictureFile(sha256(content), format.extension(), upright.getWidth(), upright.getHeight()),
					content);
		}
		// the decoders of the platform answer broken files with both
		catch (IOException | RuntimeException ex) {
			throw new RefusedPictureException("picture.refused.unreadable");
		}
	}

	private static BufferedImage decode(byte[] upload, PictureFormat format)
			throws IOException, RefusedPictureException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(format.extension()).next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
			reader.setInput(in, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
				throw new RefusedPictureException("picture.refused.too-many-pixels", String.valueOf(width),
						String.valueOf(height), String.valueOf(LONGEST_SIDE));
			}
			ImageReadParam reading = reader.getDefaultReadParam();
			// twice the size that is kept is enough to scale down from
			int step = Math.max(1, Math.max(width, height) / (2 * KEPT_SIDE));
			reading.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, reading);
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage upright(BufferedImage decoded, int orientation, PictureFormat format) {
		int width = decoded.getWidth();
		int height = decoded.getHeight();
		double scale = Math.min(1, (double) KEPT_SIDE / Math.max(width, height));
		boolean turns = Orientation.turns(orientation);
		int shownWidth = Math.max(1, (int) Math.round((turns ? height : width) * scale));
		int shownHeight = Math.max(1, (int) Math.round((turns ? width : height) * scale));
		boolean transparent = format == PictureFormat.PNG && decoded.getColorModel().hasAlpha();
		BufferedImage upright = new BufferedImage(shownWidth, shownHeight,
				transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = upright.createGraphics();
		canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		if (!transparent) {
			canvas.setColor(Color.WHITE);
			canvas.fillRect(0, 0, shownWidth, shownHeight);
		}
		AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
		transform.concatenate(Orientation.upright(orientation, width, height));
		canvas.drawImage(decoded, transform, null);
		canvas.dispose();
		return upright;
	}

	private static byte[] encode(BufferedImage picture, PictureFormat format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format.extension()).next();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam writing = writer.getDefaultWriteParam();
			if (format == PictureFormat.JPEG) {
				writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				writing.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(picture, null, null), writing);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
