package jp.kyodo.evaluation.design;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.SectionKind;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a form consists of, read from the records that form files are read into: the
 * designer offers every kind of section and every property by itself, without knowing
 * one.
 * <p>
 * Names carry meaning: a text named like a list of the form without its last letter (so
 * {@code scale} for {@code scales}) is the code of something in that list, {@code plan}
 * is the code of a plan, and {@code from} and {@code to} are fiscal years. What else of
 * the form a property names is said by {@link RefersTo}.
 */
@Component
public class FormShapes {

	/** The list of sections, whose items are of several kinds. */
	public static final String SECTIONS = "sections";

	/** Where the texts of the form's own properties stand. */
	static final String HEAD = "form";

	private static final Set<String> LONG_TEXTS = Set.of("guidance", "note", "explanation", "description", "text");

	private static final Set<String> GIVEN_BY_PORTAL = Set.of("version");

	private final Map<String, List<Property>> kinds = new TreeMap<>();

	private final Map<String, Class<? extends SectionDefinition>> types = new TreeMap<>();

	private final Map<String, List<Property>> lists = new LinkedHashMap<>();

	private final List<Property> head = new ArrayList<>();

	FormShapes(List<SectionKind<?, ?>> kinds) {
		List<RecordComponent> components = Arrays.stream(FormDefinition.class.getRecordComponents())
			.filter((component) -> !GIVEN_BY_PORTAL.contains(component.getName()))
			.toList();
		components.stream()
			.filter((component) -> List.class.isAssignableFrom(component.getType()))
			.forEach((component) -> this.lists.put(component.getName(), List.of()));
		for (RecordComponent component : components) {
			if (!this.lists.containsKey(component.getName())) {
				this.head.add(property(component, HEAD, List.of()));
			}
			else if (!component.getName().equals(SECTIONS)) {
				this.lists.put(component.getName(),
						properties(itemType(component.getGenericType()), component.getName(), List.of()));
			}
		}
		kinds.forEach((kind) -> this.types.put(kind.name(), kind.definitionType()));
		kinds.forEach((kind) -> this.kinds.put(kind.name(), properties(kind.definitionType(), kind.name(), List.of())));
	}

	/**
	 * The kinds of section that there are.
	 */
	public List<String> kinds() {
		return List.copyOf(this.kinds.keySet());
	}

	/**
	 * Whether sections of a kind are of that type.
	 */
	boolean isOfType(String kind, Class<? extends SectionDefinition> type) {
		Class<? extends SectionDefinition> known = this.types.get(kind);
		return known != null && type.isAssignableFrom(known);
	}

	/**
	 * The lists of a form in their order, the sections last.
	 */
	public List<String> lists() {
		return List.copyOf(this.lists.keySet());
	}

	/**
	 * What a form says about itself.
	 */
	public List<Property> head() {
		return List.copyOf(this.head);
	}

	/**
	 * The properties of a section of this kind; empty where there is no such kind.
	 */
	public Optional<List<Property>> section(String kind) {
		return Optional.ofNullable(this.kinds.get(kind));
	}

	/**
	 * The properties of an item of one of the form's lists.
	 * @param kind the kind of section, where it is one
	 */
	public Optional<List<Property>> part(String list, @Nullable String kind) {
		if (list.equals(SECTIONS)) {
			return (kind != null) ? section(kind) : Optional.empty();
		}
		return Optional.ofNullable(this.lists.get(list));
	}

	private List<Property> properties(Class<?> type, String path, List<Class<?>> within) {
		List<Class<?>> inside = new ArrayList<>(within);
		inside.add(type);
		return Arrays.stream(type.getRecordComponents()).map((component) -> property(component, path, inside)).toList();
	}

	private Property property(RecordComponent component, String path, List<Class<?>> within) {
		boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		RefersTo refersTo = component.getAnnotation(RefersTo.class);
		if (refersTo != null) {
			return new Property(component.getName(), path + "." + component.getName(),
					(component.getType() == List.class) ? Property.Type.REFERENCES : Property.Type.REFERENCE, !optional,
					null, List.of(), List.of(), refersTo);
		}
		return property(component.getName(), path + "." + component.getName(), component.getGenericType(), !optional,
				within);
	}

	private Property property(String name, String path, Type type, boolean required, List<Class<?>> within) {
		if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
			return list(name, path, generic.getActualTypeArguments()[0], required, within);
		}
		if (!(type instanceof Class<?> plain)) {
			return simple(name, path, Property.Type.OTHER, required);
		}
		if (plain == String.class) {
			return text(name, path, required);
		}
		if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
			boolean year = !within.isEmpty() && within.get(within.size() - 1) == FormDefinition.Years.class;
			return simple(name, path, year ? Property.Type.YEAR : Property.Type.NUMBER, required);
		}
		if (plain == FiscalYear.class) {
			return simple(name, path, Property.Type.YEAR, required);
		}
		if (plain == BigDecimal.class || plain == double.class || plain == Double.class) {
			return simple(name, path, Property.Type.DECIMAL, required);
		}
		if (plain == boolean.class) {
			return simple(name, path, Property.Type.FLAG, false);
		}
		if (plain == Boolean.class) {
			return new Property(name, path, Property.Type.CHOICE, required, null, List.of("true", "false"), List.of());
		}
		if (plain.isEnum()) {
			return new Property(name, path, Property.Type.CHOICE, required, null, constants(plain), List.of());
		}
		if (plain.isRecord() && !within.contains(plain)) {
			return new Property(name, path, Property.Type.GROUP, required, null, List.of(),
					properties(plain, path, within));
		}
		return simple(name, path, Property.Type.OTHER, required);
	}

	private Property text(String name, String path, boolean required) {
		if (name.equals("plan")) {
			return simple(name, path, Property.Type.PLAN, required);
		}
		if (this.lists.containsKey(name + "s")) {
			return new Property(name, path, Property.Type.REFERENCE, required, name + "s", List.of(), List.of());
		}
		return simple(name, path, LONG_TEXTS.contains(name) ? Property.Type.TEXT : Property.Type.LINE, required);
	}

	private Property list(String name, String path, Type item, boolean required, List<Class<?>> within) {
		if (item instanceof Class<?> plain && plain.isEnum()) {
			return new Property(name, path, Property.Type.CHOICES, required, null, constants(plain), List.of());
		}
		if (item == String.class && this.lists.containsKey(name)) {
			return new Property(name, path, Property.Type.REFERENCES, required, name, List.of(), List.of());
		}
		if (item instanceof ParameterizedType || (item instanceof Class<?> plain && plain.isRecord()
				&& plain != FiscalYear.class && !within.contains(plain))) {
			String itemPath = (item instanceof ParameterizedType) ? path + ".item" : path;
			return new Property(name, path, Property.Type.ITEMS, required, null, List.of(),
					List.of(property("", itemPath, item, true, within)));
		}
		if (item instanceof Class<?> plain && !plain.isRecord() && !plain.isInterface() || item == FiscalYear.class) {
			return new Property(name, path, Property.Type.LINES, required, null, List.of(),
					List.of(property(name, path, item, true, within)));
		}
		return simple(name, path, Property.Type.OTHER, required);
	}

	private static Property simple(String name, String path, Property.Type type, boolean required) {
		return new Property(name, path, type, required, null, List.of(), List.of());
	}

	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map((constant) -> ((Enum<?>) constant).name()).toList();
	}

	private static Class<?> itemType(Type list) {
		return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
	}

}
