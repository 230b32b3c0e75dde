package jp.kyodo.project.web;

import java.util.Arrays;
import java.util.Locale;

import jp.kyodo.publication.FacetSearch;
import org.jspecify.annotations.Nullable;

/**
 * How citizens can sort the list of projects.
 */
enum ProjectSort {

	/** 新しい年度順. */
	YEAR(FacetSearch.Order.YEAR_AND_NAME),

	/** 名前順. */
	NAME(FacetSearch.Order.NAME),

	/** 公表日順, the newest first. */
	NEWEST(FacetSearch.Order.NEWEST);

	private final FacetSearch.Order order;

	ProjectSort(FacetSearch.Order order) {
		this.order = order;
	}

	FacetSearch.Order order() {
		return this.order;
	}

	/** What stands in the address. */
	String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads what stands in an address; anything else is the usual order.
	 */
	static ProjectSort of(@Nullable String value) {
		return Arrays.stream(values()).filter((sort) -> sort.value().equals(value)).findFirst().orElse(YEAR);
	}

}
