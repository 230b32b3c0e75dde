package jp.kyodo.evaluation.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a component of a definition that it names something else of the form, so that
 * the designer offers what there is.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {

	What value();

	/**
	 * Of which kind the section must be; where nothing is said, any that has answers.
	 */
	Class<? extends SectionDefinition> section() default SectionDefinition.class;

	/**
	 * Whether the section may stand behind as well.
	 */
	boolean anywhere() default false;

	/**
	 * The list within the same section in which {@link What#OWN} is found.
	 */
	String list() default "";

	/**
	 * What is named.
	 */
	enum What {

		/** A section. */
		SECTION,

		/** An answer of the section that is named beside or around it. */
		ANSWER,

		/** A code of the answer that is named beside or around it. */
		CODE,

		/** An item of a list within the same section. */
		OWN

	}

}
