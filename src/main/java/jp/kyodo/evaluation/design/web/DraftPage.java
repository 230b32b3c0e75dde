package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.web.Choice;

/**
 * A draft with all of its parts.
 *
 * @param head what the form says about itself, as it is shown
 * @param lists the form's lists with their parts
 * @param blocking how many things keep the draft from being used
 */
record DraftPage(DraftBar bar, List<Fact> head, List<PartList> lists, long blocking) {

	/**
	 * Something that the form says about itself.
	 */
	record Fact(String label, String value) {

	}

	/**
	 * One list of the form.
	 *
	 * @param kinds the kinds of part that can be added; none where there is only one
	 */
	record PartList(String name, String label, String help, List<Part> parts, List<Choice> kinds) {

		/** The parts behind which a new one can stand. */
		public List<Choice> places() {
			return this.parts.stream().map((part) -> new Choice(part.id(), part.name())).toList();
		}

	}

	/**
	 * One part of a list.
	 *
	 * @param kind what kind of section it is; empty in other lists
	 * @param blocking how many things in it keep the draft from being used
	 */
	record Part(String id, String code, String name, String kind, long blocking) {

	}

}
