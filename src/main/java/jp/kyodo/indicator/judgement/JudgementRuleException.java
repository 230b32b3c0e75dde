package jp.kyodo.indicator.judgement;

/**
 * Says why a judgement rule cannot be used, for whoever wrote it.
 */
public class JudgementRuleException extends IllegalArgumentException {

	public JudgementRuleException(String message) {
		super(message);
	}

}
