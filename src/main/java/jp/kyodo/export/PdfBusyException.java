package jp.kyodo.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Says that more PDFs were asked for at once than the machine can lay out; asking again a
 * little later helps.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class PdfBusyException extends RuntimeException {

	PdfBusyException() {
		super("All places for laying out a PDF stayed occupied");
	}

}
