package jp.kyodo.project.web;

import jp.kyodo.fiscal.CountedInput;

/**
 * A row of the list of numbers in the form of a project.
 *
 * @param label what was counted
 * @param value as it was typed
 */
record CountRow(String label, String value) {

	boolean isBlank() {
		return this.label.isBlank() && this.value.isBlank();
	}

	/** How it was understood; empty if it was not. */
	public String understood() {
		return (CountedInput.parse(this.value) instanceof CountedInput.Understood read) ? read.value().display() : "";
	}

	@Override
	public String toString() {
		return this.label + " " + this.value;
	}

}
