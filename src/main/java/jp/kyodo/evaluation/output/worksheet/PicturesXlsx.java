package jp.kyodo.evaluation.output.worksheet;

import java.util.Map;

import jp.kyodo.evaluation.document.PicturesBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.evaluation.picture.SheetPictures;

import org.springframework.stereotype.Component;

/**
 * The pictures one below the other, each with its caption and, since a worksheet reads
 * nothing aloud, its alternative text.
 */
@Component
class PicturesXlsx implements XlsxBlock<PicturesBlock> {

	/** The largest size on the worksheet, in pixels of the screen. */
	private static final int WIDTH = 480;

	private static final int HEIGHT = 300;

	private static final double POINTS = 0.75;

	private static final int MARGIN = 4;

	private final SheetPictures pictures;

	private final SheetTexts texts;

	PicturesXlsx(SheetPictures pictures, SheetTexts texts) {
		this.pictures = pictures;
		this.texts = texts;
	}

	@Override
	public Class<PicturesBlock> blockType() {
		return PicturesBlock.class;
	}

	@Override
	public int write(PicturesBlock block, FormGrid grid, int row) {
		int next = grid.bar(row, block.title(), "");
		if (block.pictures().isEmpty()) {
			return grid.nothing(next);
		}
		Map<String, SheetPictures.Content> contents = this.pictures
			.all(block.pictures().stream().map(PicturesBlock.Picture::sha256).toList());
		for (PicturesBlock.Picture picture : block.pictures()) {
			SheetPictures.Content content = contents.get(picture.sha256());
			if (content != null) {
				write(picture, content.bytes(), grid, next);
				next++;
			}
			if (!picture.caption().isEmpty()) {
				grid.sheet().cell(next, 0, FormGrid.LAST, picture.caption(), FormGrid.PLAIN);
				next++;
			}
			grid.sheet()
				.cell(next, 0, FormGrid.LAST, this.texts.of("evaluation-output.labelled",
						this.texts.of("evaluation.pictures.alternative"), picture.alternative()), FormGrid.PLAIN);
			next++;
		}
		return next;
	}

	private static void write(PicturesBlock.Picture picture, byte[] content, FormGrid grid, int row) {
		double scale = Math.min(1, Math.min((double) WIDTH / picture.width(), (double) HEIGHT / picture.height()));
		int width = Math.max(1, (int) Math.round(picture.width() * scale));
		int height = Math.max(1, (int) Math.round(picture.height() * scale));
		grid.sheet().rowHeight(row, (height + MARGIN) * POINTS);
		grid.sheet().picture(row, 0, content, width, height, picture.alternative());
	}

}
