package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.plan.PlanView;

/**
 * The plans of which something is published.
 */
record PublicPlansPage(List<PlanView> plans) {

}
