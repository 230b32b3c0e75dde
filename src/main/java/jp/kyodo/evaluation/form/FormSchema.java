package jp.kyodo.evaluation.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a form file with the records that it is read into, before it is read, so that
 * what does not fit is refused in words and with its place. A component that is
 * {@code @Nullable} or a {@code boolean} may be left out; everything else must be there.
 */
final class FormSchema {

	private static final String KIND = "kind";

	private final Map<String, Class<? extends SectionDefinition>> kinds;

	FormSchema(Map<String, Class<? extends SectionDefinition>> kinds) {
		this.kinds = kinds;
	}

	void check(JsonNode form) {
		check(form, FormDefinition.class, "form", "");
	}

	private void check(JsonNode node, Type type, String name, String pointer) {
		if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
			require(node.isArray(), FormProblem.NO_LIST, pointer, name);
			for (int index = 0; index < node.size(); index++) {
				check(node.get(index), list.getActualTypeArguments()[0], name, pointer + "/" + index);
			}
		}
		else if (type == SectionDefinition.class) {
			checkSection(node, name, pointer);
		}
		else if (type instanceof Class<?> simple) {
			checkSimple(node, simple, name, pointer);
		}
	}

	private void checkSection(JsonNode node, String name, String pointer) {
		require(node.isObject(), FormProblem.NO_MAP, pointer, name);
		require(node.hasNonNull(KIND), FormProblem.MISSING_PROPERTY, pointer, KIND);
		String kind = node.get(KIND).asString("");
		Class<? extends SectionDefinition> definition = this.kinds.get(kind);
		require(definition != null, FormProblem.UNKNOWN_KIND, pointer + "/" + KIND, kind, listed(this.kinds.keySet()));
		checkRecord(node, definition, pointer, Stream.of(KIND));
	}

	private void checkSimple(JsonNode node, Class<?> type, String name, String pointer) {
		if (type.isRecord()) {
			require(node.isObject(), FormProblem.NO_MAP, pointer, name);
			checkRecord(node, type, pointer, Stream.empty());
		}
		else if (type.isEnum()) {
			List<String> names = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
			require(names.contains(node.asString("")), FormProblem.UNKNOWN_VALUE, pointer, name, node.asString(""),
					listed(names));
		}
		else if (type == int.class || type == Integer.class) {
			require(node.isIntegralNumber() && node.canConvertToInt(), FormProblem.NO_WHOLE_NUMBER, pointer, name);
		}
		else if (type == BigDecimal.class) {
			require(node.isNumber(), FormProblem.NO_NUMBER, pointer, name);
		}
		else if (type == boolean.class || type == Boolean.class) {
			require(node.isBoolean(), FormProblem.NO_BOOLEAN, pointer, name);
		}
		else if (type == String.class) {
			require(node.isValueNode(), FormProblem.NO_TEXT, pointer, name);
		}
	}

	private void checkRecord(JsonNode node, Class<?> type, String pointer, Stream<String> further) {
		RecordComponent[] components = type.getRecordComponents();
		List<String> names = Stream.concat(further, Arrays.stream(components).map(RecordComponent::getName)).toList();
		node.propertyNames()
			.forEach((name) -> require(names.contains(name), FormProblem.UNKNOWN_PROPERTY, pointer + "/" + name, name,
					listed(names)));
		for (RecordComponent component : components) {
			if (node.hasNonNull(component.getName())) {
				check(node.get(component.getName()), component.getGenericType(), component.getName(),
						pointer + "/" + component.getName());
			}
			else {
				require(isOptional(component), FormProblem.MISSING_PROPERTY, pointer, component.getName());
			}
		}
	}

	private static boolean isOptional(RecordComponent component) {
		return component.getType() == boolean.class || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static String listed(Collection<String> names) {
		return names.stream().collect(Collectors.joining(", "));
	}

	private static void require(boolean fits, FormProblem problem, String pointer, Object... arguments) {
		if (!fits) {
			throw new FormDefinitionException(problem, arguments).at(pointer);
		}
	}

}
