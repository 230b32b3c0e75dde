package jp.kyodo.web;

import org.jspecify.annotations.Nullable;

/**
 * One value by which citizens narrow a list.
 *
 * @param value what stands in the address
 * @param label what people read
 * @param count how many there would be
 * @param checked whether it is chosen
 * @param heading what it and those behind it have in common, or null without heading
 */
public record FacetOption(String value, String label, long count, boolean checked, @Nullable String heading) {

	public FacetOption(String value, String label, long count, boolean checked) {
		this(value, label, count, checked, null);
	}

}
