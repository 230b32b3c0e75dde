package jp.kyodo.evaluation.design;

import java.util.List;

import jp.kyodo.evaluation.form.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * One property that a form file can set, as the record behind it declares it.
 *
 * @param name the property's name in the form file; empty for an item of a list
 * @param path where it stands, without places in lists; its texts are found by it
 * @param type how it is entered
 * @param required whether a form without it cannot be used
 * @param list which list of the form it refers to, for references
 * @param choices the constants that can be chosen, for choices
 * @param properties what a group consists of; for items, the one property that each item
 * is
 * @param refersTo what of the form it names, or {@code null}
 */
public record Property(String name, String path, Type type, boolean required, @Nullable String list,
		List<String> choices, List<Property> properties, @Nullable RefersTo refersTo) {

	public Property {
		choices = List.copyOf(choices);
		properties = List.copyOf(properties);
	}

	Property(String name, String path, Type type, boolean required, @Nullable String list, List<String> choices,
			List<Property> properties) {
		this(name, path, type, required, list, choices, properties, null);
	}

	/**
	 * Whether it names something of that sort.
	 */
	public boolean names(RefersTo.What what) {
		return this.refersTo != null && this.refersTo.value() == what;
	}

	/**
	 * The one property that every item of a list is.
	 */
	public Property item() {
		return this.properties.get(0);
	}

	/**
	 * How a property is entered.
	 */
	public enum Type {

		/** A text of one line. */
		LINE,

		/** A text of several lines. */
		TEXT,

		/** A whole number. */
		NUMBER,

		/** A fiscal year. */
		YEAR,

		/** A number with decimals. */
		DECIMAL,

		/** Yes or no. */
		FLAG,

		/** One constant of several. */
		CHOICE,

		/** Any number of constants. */
		CHOICES,

		/** The code of something else in the form. */
		REFERENCE,

		/** The codes of several things in the form. */
		REFERENCES,

		/** The code of a plan. */
		PLAN,

		/** A list of texts or numbers, one a line. */
		LINES,

		/** Properties that belong together. */
		GROUP,

		/** A list of groups or of lists. */
		ITEMS,

		/** Anything else: written as in the form file. */
		OTHER

	}

}
