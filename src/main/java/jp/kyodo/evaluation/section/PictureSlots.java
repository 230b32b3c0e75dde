package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.picture.PictureFile;

/**
 * The places for pictures in a section, as its fields hold them: the pictures first, then
 * one place for the next, whose texts may be there before it.
 */
public final class PictureSlots {

	private final List<Slot> slots;

	private final int count;

	private PictureSlots(List<Slot> slots, int count) {
		this.slots = slots;
		this.count = count;
	}

	/**
	 * Reads fields. Empty places between pictures are closed.
	 */
	public static PictureSlots of(Map<String, String> fields, int count) {
		List<Slot> slots = new ArrayList<>();
		Slot begun = null;
		for (int number = 1; number <= count; number++) {
			Slot slot = new Slot(fields.getOrDefault(picture(number), ""), fields.getOrDefault(caption(number), ""),
					fields.getOrDefault(alternative(number), ""));
			if (!slot.picture().isEmpty()) {
				slots.add(slot);
			}
			else if (begun == null && !slot.isEmpty()) {
				begun = slot;
			}
		}
		if (begun != null && slots.size() < count) {
			slots.add(begun);
		}
		return new PictureSlots(slots, count);
	}

	static String picture(int number) {
		return "p" + number + ".picture";
	}

	static String caption(int number) {
		return "p" + number + ".caption";
	}

	static String alternative(int number) {
		return "p" + number + ".alt";
	}

	public boolean isFull() {
		return this.slots.stream().filter((slot) -> !slot.picture().isEmpty()).count() >= this.count;
	}

	/**
	 * Puts a picture into the next place, beside the texts that wait for it.
	 */
	public void add(PictureFile file) {
		int last = this.slots.size() - 1;
		if (last >= 0 && this.slots.get(last).picture().isEmpty()) {
			Slot begun = this.slots.get(last);
			this.slots.set(last, new Slot(file.toString(), begun.caption(), begun.alternative()));
		}
		else {
			this.slots.add(new Slot(file.toString(), "", ""));
		}
	}

	/**
	 * Changes places with the picture before.
	 * @param number place of the picture, from 1
	 */
	public void moveUp(int number) {
		if (number >= 2 && number <= this.slots.size() && !this.slots.get(number - 1).picture().isEmpty()) {
			Collections.swap(this.slots, number - 2, number - 1);
		}
	}

	/**
	 * Takes a picture out.
	 * @param number its place, from 1
	 */
	public void remove(int number) {
		if (number >= 1 && number <= this.slots.size()) {
			this.slots.remove(number - 1);
		}
	}

	/**
	 * All fields of the section.
	 */
	public Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int number = 1; number <= this.count; number++) {
			Slot slot = (number <= this.slots.size()) ? this.slots.get(number - 1) : Slot.EMPTY;
			fields.put(picture(number), slot.picture());
			fields.put(caption(number), slot.caption());
			fields.put(alternative(number), slot.alternative());
		}
		return fields;
	}

	/**
	 * One place.
	 *
	 * @param picture the picture as a {@link PictureFile} writes it; empty where there is
	 * none yet
	 */
	record Slot(String picture, String caption, String alternative) {

		static final Slot EMPTY = new Slot("", "", "");

		boolean isEmpty() {
			return this.picture.isEmpty() && this.caption.isBlank() && this.alternative.isBlank();
		}

		Optional<PictureFile> file() {
			return PictureFile.parse(this.picture);
		}

	}

	List<Slot> slots() {
		return List.copyOf(this.slots);
	}

}
