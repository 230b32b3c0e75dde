package jp.kyodo.evaluation.form;

import java.util.Arrays;

/**
 * Why a form definition is refused. The Japanese sentence stands in the message bundle
 * under {@link #messageKey()} and takes the same arguments as the English one here, which
 * is for the log.
 */
public enum FormProblem {

	/** The file is no YAML or JSON at all. */
	SYNTAX("cannot be read"),

	/** A property that stands twice. */
	DUPLICATE_PROPERTY("'%s' stands twice"),

	/** A property that nothing reads. */
	UNKNOWN_PROPERTY("'%s' is not a property here; there are %s"),

	/** A property that must be there. */
	MISSING_PROPERTY(true, "'%s' is missing"),

	/** A section that does not say of which kind it is. */
	MISSING_KIND("'%s' is missing"),

	/** Something else where a list must be. */
	NO_LIST("'%s' must be a list"),

	/** Something else where named values must be. */
	NO_MAP("'%s' must have properties of its own"),

	/** A list or named values where a text must be. */
	NO_TEXT("'%s' must be a text"),

	/** Something else where a number must be. */
	NO_NUMBER(true, "'%s' must be a number"),

	/** Something else where a whole number must be. */
	NO_WHOLE_NUMBER(true, "'%s' must be a whole number"),

	/** Something else where yes or no must be. */
	NO_BOOLEAN("'%s' must be %s or %s"),

	/** A value that is not one of those that there are. */
	UNKNOWN_VALUE("'%s' cannot be '%s'; there are %s"),

	/** A kind of section that the portal does not have. */
	UNKNOWN_KIND("there is no kind of section '%s'; there are %s"),

	/** A form code that cannot stand in addresses. */
	BAD_CODE("form code '%s' is not made of small letters, digits and '-' only, 60 at most"),

	/** A name longer than a heading can be. */
	LONG_NAME("the name has more than %s characters"),

	/** A version below 1. */
	BAD_VERSION("version %s is not 1 or more"),

	/** A time span that ends before it begins. */
	YEARS_REVERSED("years: 'from' %s is after 'to' %s"),

	/** A section key that cannot stand in addresses. */
	BAD_SECTION_KEY("section key '%s' is not a word of letters and digits that begins with a small letter"),

	/** Two sections of one key. */
	DUPLICATE_SECTION("two sections have the key '%s'"),

	/** Two scales of one code. */
	DUPLICATE_SCALE("two scales have the code '%s'"),

	/** Two same codes within one scale. */
	DUPLICATE_GRADE("scale '%s' has the code '%s' twice"),

	/** A scale without anything to choose. */
	SCALE_WITHOUT_GRADES(true, "scale '%s' has no grades"),

	/** A code that cannot be exported. */
	BAD_GRADE_CODE("code '%s' in scale '%s' is not made of letters and digits only"),

	/** A scale that is not valid in all years of the form. */
	SCALE_NOT_VALID("scale '%s' is valid from %s to %s, but the form is used from %s to %s"),

	/** A section that uses a scale which the form does not have. */
	UNKNOWN_SCALE("section '%s' refers to the scale '%s', which does not exist"),

	/** A condition or rule on a section which the form does not have. */
	UNKNOWN_SECTION("section '%s' refers to the section '%s', which does not exist"),

	/** A condition or rule on a section that is filled in later. */
	LATER_SECTION("section '%s' refers to the section '%s', which does not stand before it"),

	/** A condition or rule on a field which that section does not have. */
	UNKNOWN_FIELD("section '%s' refers to the field '%s' of the section '%s', which only has %s"),

	/** A condition or rule on a code which that field cannot have. */
	UNKNOWN_CODE("section '%s' refers to the code '%s' of %s/%s, which only has %s"),

	/** A condition or rule on codes of a field that has none. */
	FIELD_WITHOUT_CODES("section '%s' refers to codes of %s/%s, which is no choice"),

	/** A grade which the scale does not have. */
	UNKNOWN_GRADE("section '%s' names the grade '%s', but the scale '%s' only has %s"),

	/** Steps of numbers that do not go down, or whose last one is not open. */
	BANDS_NOT_FALLING("section '%s': each '%s' must be below the one before, and the last step has none"),

	/** A condition that says more than one thing. */
	AMBIGUOUS_CONDITION("a condition has exactly one of '%s', '%s' and '%s'"),

	/** A condition that says nothing. */
	OPEN_CONDITION(true, "a condition needs one of '%s', '%s' and '%s'"),

	/** A list from which nothing can be chosen. */
	EMPTY_LIST(true, "'%s' has no items"),

	/** When something is required that is never required. */
	REQUIRED_IF_OPTIONAL("section '%s' has '%s', but not '%s'"),

	/** Two same codes within one section. */
	DUPLICATE_CODE("section '%s' has the code '%s' twice"),

	/** A column that stands twice. */
	DUPLICATE_COLUMN("section '%s' has the column '%s' twice"),

	/** A rating of one axis that has several as well. */
	SCALE_AND_AXES("section '%s' has '%s' and '%s'"),

	/** A rating without anything to rate on. */
	NO_SCALE_NOR_AXES(true, "section '%s' has neither '%s' nor '%s'"),

	/** A suggestion that names an axis where there is only one. */
	AXIS_NEEDLESS("section '%s' has one axis only and takes no '%s'"),

	/** A suggestion that does not name the axis. */
	AXIS_MISSING(true, "section '%s' has several axes and needs '%s'"),

	/** A suggestion for an axis that there is not. */
	UNKNOWN_AXIS("section '%s' has no axis '%s'"),

	/** A total of rows that there are not, or of itself. */
	UNKNOWN_PARTS("section '%s': '%s' of the row '%s' names rows that do not exist, or itself; there are %s"),

	/** Items for rows that come from elsewhere. */
	ITEMS_NEEDLESS("section '%s' takes '%s' only with '%s'"),

	/** Rows of items without items. */
	ITEMS_MISSING(true, "section '%s' needs '%s' with '%s'"),

	/** A number of rows where the rows come from elsewhere. */
	ROW_COUNT_NEEDLESS("section '%s' takes '%s' only with '%s'"),

	/** Rows that are written down, without their number. */
	ROW_COUNT_MISSING(true, "section '%s' needs '%s' with '%s'"),

	/** A number of rows that no sheet has. */
	ROW_COUNT_BEYOND("section '%s': '%s' is not between 1 and %s"),

	/** Points for codes and for numbers at once. */
	POINTS_AND_BINS("the answer of section '%s' has '%s' and '%s'"),

	/** An answer that gives no points. */
	NO_POINTS_NOR_BINS(true, "the answer of section '%s' has neither '%s' nor '%s'"),

	/** What a judgement rule refuses. */
	JUDGEMENT_RULE("%s"),

	/** What a judgement rule still needs. */
	OPEN_JUDGEMENT_RULE(true, "%s"),

	/** Anything else that the definition of a section refuses. */
	UNREADABLE("cannot be used"),

	/** A form which the database does not have. */
	NO_SUCH_FORM("there is no form definition %s");

	private final boolean open;

	private final String english;

	FormProblem(String english) {
		this(false, english);
	}

	FormProblem(boolean open, String english) {
		this.open = open;
		this.english = english;
	}

	/**
	 * Whether something is only missing or not understood yet, so that it can be mended
	 * in the designer; what contradicts itself cannot.
	 */
	public boolean isOpen() {
		return this.open;
	}

	public String messageKey() {
		return "evaluation-form.problem." + name();
	}

	String english(Object... arguments) {
		return this.english.formatted(Arrays.stream(arguments).map(String::valueOf).toArray());
	}

}
