package jp.kyodo.intake;

import jp.kyodo.web.PortalException;

import org.springframework.http.HttpStatus;

/**
 * A file that is not read, or not read to its end; its sentence says where the trouble
 * is, what caused it and what to do.
 */
public class RefusedFileException extends PortalException {

	public RefusedFileException(String messageKey, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
	}

	/**
	 * A workbook whose parts contradict each other or break off.
	 */
	static RefusedFileException damaged() {
		return new RefusedFileException("intake.refused.damaged");
	}

	/**
	 * A file that unpacks to far more than a table would need.
	 */
	static RefusedFileException swollen() {
		return new RefusedFileException("intake.refused.swollen");
	}

}
