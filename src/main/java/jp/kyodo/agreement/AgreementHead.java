package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An agreement in a list of the staff.
 *
 * @param id its key inside
 * @param code its code
 * @param title its title
 * @param comprehensive whether it is 包括協定
 * @param departmentId the department in charge
 * @param signedOn when it was signed
 * @param term for how long it holds
 * @param partners names of the partners when it was signed
 * @param published number of the current revision, or null where it is not published
 */
public record AgreementHead(long id, String code, String title, boolean comprehensive, long departmentId,
		LocalDate signedOn, AgreementTerm term, List<String> partners, @Nullable Integer published) {

	public AgreementHead {
		partners = List.copyOf(partners);
	}

}
