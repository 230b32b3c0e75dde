package jp.kyodo.partner.web;

import java.util.function.ToLongFunction;

import jp.kyodo.partner.SaveScheme;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about something that partners join.
 */
record SchemeForm(@Nullable String schemeCode, @Nullable String schemeName, @Nullable String description,
		@Nullable String department, @Nullable String version, @Nullable String formToken) {

	static SchemeForm empty() {
		return new SchemeForm("", "", "", "", "", null);
	}

	static SchemeForm of(SchemeView scheme, String departmentCode) {
		return new SchemeForm(scheme.code(), scheme.name(), scheme.description(), departmentCode,
				String.valueOf(scheme.version()), null);
	}

	/** The same input, to be saved over what is there now. */
	SchemeForm basedOn(SchemeView scheme) {
		return new SchemeForm(scheme.code(), this.schemeName, this.description, this.department,
				String.valueOf(scheme.version()), null);
	}

	/**
	 * Makes the command.
	 * @param departmentIds key of a department by its code, 0 for none
	 */
	SaveScheme toCommand(String code, ToLongFunction<String> departmentIds) {
		return new SaveScheme(code, PartnerForm.text(this.schemeName), PartnerForm.text(this.description),
				departmentIds.applyAsLong(PartnerForm.text(this.department)), FormVersion.read(this.version));
	}

}
