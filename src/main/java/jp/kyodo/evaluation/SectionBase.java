package jp.kyodo.evaluation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a person's form began with: the section's version, and a mark of the fields as
 * they stood. The mark tells when a register changed a value without the section being
 * saved.
 *
 * @param version the section's version; 0 when it was never saved
 * @param mark the mark of the fields, or {@code null} where it is not known
 */
public record SectionBase(int version, @Nullable String mark) {

	private static final Pattern FORMAT = Pattern.compile("(-1|[0-9]{1,9})(?:-([0-9a-f]{1,8}))?");

	static SectionBase of(int version, Map<String, String> fields) {
		return new SectionBase(version, Integer.toHexString(fields.hashCode()));
	}

	/**
	 * Reads what a form sent back; anything else stands for a form of an empty section.
	 */
	public static SectionBase parse(@Nullable String text) {
		Matcher matcher = FORMAT.matcher((text != null) ? text : "");
		return matcher.matches() ? new SectionBase(Integer.parseInt(matcher.group(1)), matcher.group(2))
				: new SectionBase(0, null);
	}

	/**
	 * Whether nothing has changed since the form was shown.
	 */
	boolean isStill(SectionBase present) {
		return this.version == present.version && (this.mark == null || this.mark.equals(present.mark));
	}

	@Override
	public String toString() {
		return (this.mark != null) ? this.version + "-" + this.mark : String.valueOf(this.version);
	}

}
