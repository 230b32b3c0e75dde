package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the properties of a form are called in Japanese: the text of the very property
 * ({@code evaluation.form.rating.reason.title}), or else what every property of that name
 * is called ({@code evaluation.form.any.title}).
 */
@Component
public class PropertyTexts {

	private static final String PREFIX = "evaluation.form.";

	private static final String ANY = PREFIX + "any.";

	private final MessageSource messages;

	PropertyTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The label; empty where nobody has written one, which a test watches.
	 */
	public Optional<String> label(Property property) {
		return find(property, "");
	}

	/**
	 * What helps to fill the property in.
	 */
	public Optional<String> help(Property property) {
		return find(property, ".help");
	}

	/**
	 * What a constant that can be chosen is called.
	 */
	public Optional<String> choice(Property property, String constant) {
		return find(property, "." + constant);
	}

	/**
	 * What a kind of section is called.
	 */
	public Optional<String> kind(String kind) {
		return Optional.ofNullable(text(PREFIX + "kind." + kind));
	}

	/**
	 * One line on what a kind of section is for.
	 */
	public Optional<String> kindHelp(String kind) {
		return Optional.ofNullable(text(PREFIX + "kind." + kind + ".help"));
	}

	/**
	 * What an item of one of the form's lists is called.
	 */
	public Optional<String> list(String list) {
		return Optional.ofNullable(text(PREFIX + "list." + list));
	}

	/**
	 * One line on what a list of the form is for.
	 */
	public Optional<String> listHelp(String list) {
		return Optional.ofNullable(text(PREFIX + "list." + list + ".help"));
	}

	/**
	 * What a word of form files is called: as near to the place as there is a text.
	 * @param place the kind of section or list and the properties inside
	 * @param path the word and what stands around it inside of the place
	 */
	Optional<String> word(String place, String path) {
		List<String> keys = new ArrayList<>();
		if (("." + place).endsWith("." + path)) {
			keys.add(place);
		}
		for (String around = place; !around.isEmpty(); around = around.substring(0,
				Math.max(0, around.lastIndexOf('.')))) {
			keys.add(around + "." + path);
		}
		for (String end = place + "." + path; end.length() >= path.length(); end = end
			.substring(end.indexOf('.', 0) + 1)) {
			keys.add("any." + end);
			if (end.equals(path)) {
				break;
			}
		}
		keys.add(path);
		keys.add("list." + path);
		return keys.stream().map((key) -> text(PREFIX + key)).filter(Objects::nonNull).findFirst();
	}

	private Optional<String> find(Property property, String end) {
		String exact = text(PREFIX + property.path() + end);
		if (exact != null) {
			return Optional.of(exact);
		}
		String name = property.path().substring(property.path().lastIndexOf('.') + 1);
		return Optional.ofNullable(text(ANY + name + end));
	}

	private @Nullable String text(String key) {
		return this.messages.getMessage(key, null, null, Locale.JAPANESE);
	}

}
