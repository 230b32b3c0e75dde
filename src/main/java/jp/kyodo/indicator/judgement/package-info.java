/**
 * Judgement rules (達成判定): what an indicator's figures say, by ordered cases that are
 * data, and what all indicators of a sheet together suggest.
 */
@NamedInterface("judgement")
@NullMarked
package jp.kyodo.indicator.judgement;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
