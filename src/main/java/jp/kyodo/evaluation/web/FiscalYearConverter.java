package jp.kyodo.evaluation.web;

import jp.kyodo.fiscal.FiscalYear;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads fiscal years in addresses, which are plain four digits; anything else is an
 * unknown address.
 */
@Component
class FiscalYearConverter implements Converter<String, FiscalYear> {

	@Override
	public FiscalYear convert(String text) {
		if (!text.matches("[0-9]{4}")) {
			throw new IllegalArgumentException("not a fiscal year: " + text);
		}
		return new FiscalYear(Integer.parseInt(text));
	}

}
