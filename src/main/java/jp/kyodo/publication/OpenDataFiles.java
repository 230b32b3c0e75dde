package jp.kyodo.publication;

import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetWriter;
import jp.kyodo.export.Downloads;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Sends what is published as files of open data, and nothing to who has the present file
 * already.
 */
@Component
public class OpenDataFiles {

	private final PublicPages pages;

	OpenDataFiles(PublicPages pages) {
		this.pages = pages;
	}

	/**
	 * The file under the name of the dataset; null where nothing was published since it
	 * was sent last, which is answered then.
	 */
	public @Nullable ResponseEntity<StreamingResponseBody> send(ServletWebRequest request, Dataset dataset,
			DatasetWriter writer) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		return Downloads.streaming(dataset.name() + "." + writer.extension(), writer.mediaType(),
				(out) -> writer.write(dataset, out));
	}

}
