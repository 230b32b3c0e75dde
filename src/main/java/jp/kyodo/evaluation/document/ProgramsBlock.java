package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The programs (事務事業) of a policy issue with what they achieved in the plan period.
 *
 * @param columns how many programs stand side by side on paper
 */
public record ProgramsBlock(String key, String title, String achievementTitle, String scaleCode, int columns,
		List<Program> programs) implements SheetBlock, SearchableText {

	public ProgramsBlock {
		programs = List.copyOf(programs);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.programs.stream().map(Program::name);
	}

	/**
	 * One program.
	 *
	 * @param repeated whether it is shown here again (再掲) and counts elsewhere
	 * @param achievement code of the grade, or {@code null}
	 * @param sign what is printed, for instance Ⅲ; empty where not judged
	 * @param label what it means in words
	 */
	public record Program(String code, String name, boolean repeated, @Nullable String achievement, String sign,
			String label) {

	}

}
