package jp.kyodo.evaluation.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a form file with the records that it is read into, before it is read, so that
 * what does not fit is refused in words and with its place. A component that is
 * {@code @Nullable} or a {@code boolean} may be left out; everything else must be there.
 */
final class FormSchema {

	static final String KIND = "kind";

	private final Map<String, Class<? extends SectionDefinition>> kinds;

	FormSchema(Map<String, Class<? extends SectionDefinition>> kinds) {
		this.kinds = kinds;
	}

	/**
	 * Compares a whole form.
	 * @param left what is left for the designer to mend
	 */
	void check(JsonNode form, Predicate<FormProblem> left) {
		new Walk(left).check(form, FormDefinition.class, "form", "");
	}

	/**
	 * Compares a part of a form.
	 */
	void check(JsonNode part, Class<?> type) {
		new Walk((problem) -> false).check(part, type, "form", "");
	}

	/**
	 * Goes through a file.
	 */
	private final class Walk {

		private final Predicate<FormProblem> left;

		Walk(Predicate<FormProblem> left) {
			this.left = left;
		}

		void check(JsonNode node, Type type, String name, String pointer) {
			if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
				require(node.isArray(), FormProblem.NO_LIST, pointer, FormWord.of(name));
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
			require(node.isObject(), FormProblem.NO_MAP, pointer, FormWord.of(name));
			require(node.hasNonNull(KIND), FormProblem.MISSING_KIND, pointer, FormWord.of(KIND));
			String kind = node.get(KIND).asString("");
			Class<? extends SectionDefinition> definition = FormSchema.this.kinds.get(kind);
			require(definition != null, FormProblem.UNKNOWN_KIND, pointer + "/" + KIND, kind,
					FormSchema.this.kinds.keySet().stream().map(FormWord::kind).toList());
			checkRecord(node, definition, pointer, Stream.of(KIND));
		}

		private void checkSimple(JsonNode node, Class<?> type, String name, String pointer) {
			FormWord word = FormWord.of(name);
			if (type.isRecord()) {
				require(node.isObject(), FormProblem.NO_MAP, pointer, word);
				checkRecord(node, type, pointer, Stream.empty());
			}
			else if (type.isEnum()) {
				List<String> names = Arrays.stream(type.getEnumConstants())
					.map((constant) -> ((Enum<?>) constant).name())
					.toList();
				require(names.contains(node.asString("")), FormProblem.UNKNOWN_VALUE, pointer, word, node.asString(""),
						FormWord.all(names));
			}
			else if (type == int.class || type == Integer.class) {
				require(node.isIntegralNumber() && node.canConvertToInt(), FormProblem.NO_WHOLE_NUMBER, pointer, word);
			}
			else if (type == BigDecimal.class) {
				require(node.isNumber(), FormProblem.NO_NUMBER, pointer, word);
			}
			else if (type == boolean.class || type == Boolean.class) {
				require(node.isBoolean(), FormProblem.NO_BOOLEAN, pointer, word, FormWord.of("answer.true"),
						FormWord.of("answer.false"));
			}
			else if (type == String.class) {
				require(node.isValueNode(), FormProblem.NO_TEXT, pointer, word);
			}
		}

		private void checkRecord(JsonNode node, Class<?> type, String pointer, Stream<String> further) {
			RecordComponent[] components = type.getRecordComponents();
			List<String> names = Stream.concat(further, Arrays.stream(components).map(RecordComponent::getName))
				.toList();
			node.propertyNames()
				.forEach((name) -> require(names.contains(name), FormProblem.UNKNOWN_PROPERTY, pointer + "/" + name,
						name, FormWord.all(names)));
			for (RecordComponent component : components) {
				String name = component.getName();
				if (node.hasNonNull(name)) {
					check(node.get(name), component.getGenericType(), name, pointer + "/" + name);
				}
				else {
					require(isOptional(component), FormProblem.MISSING_PROPERTY, pointer, FormWord.of(name));
				}
			}
		}

		private void require(boolean fits, FormProblem problem, String pointer, Object... arguments) {
			if (!fits && !this.left.test(problem)) {
				throw new FormDefinitionException(problem, arguments).at(pointer);
			}
		}

	}

	private static boolean isOptional(RecordComponent component) {
		return component.getType() == boolean.class || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

}
