package jp.kyodo.evaluation.section;

/**
 * The portal's Japanese texts by key.
 */
@FunctionalInterface
public interface Words {

	String of(String key, Object... args);

}
