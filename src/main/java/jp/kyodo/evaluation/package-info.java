/**
 * The yearly evaluation of policy issues (施策評価): forms, sheets, their work-flow and the
 * document that is published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web", "export", "organization", "publication", "plan",
		"indicator", "indicator :: judgement", "budget", "picture" })
package jp.kyodo.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
