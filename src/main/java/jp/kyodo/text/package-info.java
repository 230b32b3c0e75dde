/**
 * What is done to Japanese text whatever it is about: search keys, bullets, checks of
 * characters, marks of glossary terms, comparison and merging.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.kyodo.text;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
