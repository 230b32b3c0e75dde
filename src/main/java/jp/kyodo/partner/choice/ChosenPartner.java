package jp.kyodo.partner.choice;

/**
 * A partner as a form has it.
 *
 * @param code its code in the register; empty for one that is entered with the form
 * @param name what it is called there
 * @param role its role, a code of the vocabulary PARTNER_ROLE, or empty
 * @param type what kind of partner a new one is, or empty
 */
public record ChosenPartner(String code, String name, String role, String type) {

	/** Whether it is entered into the register together with the form. */
	public boolean isNew() {
		return this.code.isEmpty();
	}

	@Override
	public String toString() {
		return (this.name + " " + this.code + " " + this.role).strip();
	}

}
