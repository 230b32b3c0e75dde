package jp.kyodo.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jp.kyodo.vocabulary.CanonicalForm;
import jp.kyodo.vocabulary.Vocabulary;

/**
 * The rules that a project keeps in each year, in the order of the form. Above each
 * stands the rule in the city's words.
 */
enum ProjectRule {

	/** 事業名は必ず書く。200文字まで。 */
	NAME((check, facts) -> {
		check.required("name", check.content().name());
		check.line("name", check.content().name(), 200);
	}),

	/** よみはかなで書く。漢字を残さない。 */
	READING((check, facts) -> {
		check.line("reading", check.content().reading(), 400);
		check.that(check.content().reading().codePoints().noneMatch(Character::isIdeographic), "reading",
				"project.refused.reading");
	}),

	/** 所管課は、その年度にあった課から選ぶ。 */
	DEPARTMENT((check, facts) -> {
		String code = check.content().departmentCode();
		check.required("department", code);
		check.that(facts.department(code).isPresent(), "department", "project.refused.department", code,
				facts.year().toString());
	}),

	/** 施策課題と事務事業は登録されているもので、事務事業はその施策課題のものにする。 */
	ISSUE_AND_PROGRAM((check, facts) -> {
		String issue = check.content().issueCode();
		String program = check.content().programCode();
		check.that(issue == null || facts.hasIssue(issue), "issue", "project.refused.issue", issue);
		check.that(program == null || facts.hasProgram(program), "program", "project.refused.program", program);
		check.that(program == null || issue != null, "program", "project.refused.program-without-issue", program);
		check.that(program == null || issue == null || !facts.hasIssue(issue) || facts.belongs(program, issue),
				"program", "project.refused.program-elsewhere", program, issue);
	}),

	/** 目的と概要はそれぞれ2,000文字まで。 */
	PURPOSE_AND_SUMMARY((check, facts) -> {
		check.text("purpose", check.content().purpose());
		check.text("summary", check.content().summary());
	}),

	/** 区は一覧から選ぶ。全市にわたる事業では区を選ばない。 */
	WARDS((check, facts) -> {
		check.codes("wards", Vocabulary.WARD, check.content().wardCodes());
		check.that(!check.content().cityWide() || check.content().wardCodes().isEmpty(), "wards",
				"project.refused.city-wide");
	}),

	/** 分野は一覧から選ぶ。 */
	FIELDS((check, facts) -> check.codes("fields", Vocabulary.FIELD, check.content().fieldCodes())),

	/** 協働の形態は一つ以上、一覧から選ぶ。 */
	FORMS((check, facts) -> {
		check.that(!check.content().formCodes().isEmpty(), "forms", "project.refused.forms-missing");
		check.codes("forms", Vocabulary.FORM, check.content().formCodes());
	}),

	/** 形態が「その他」のときだけ、その内容を書く。 */
	FORM_OTHER((check, facts) -> {
		boolean other = check.content()
			.formCodes()
			.stream()
			.flatMap((code) -> facts.terms(Vocabulary.FORM).find(code).stream())
			.anyMatch((term) -> CanonicalForm.OTHER.name().equals(term.canonical()));
		String text = check.content().formOther();
		check.that(!other || !text.isEmpty(), "formOther", "project.refused.form-other-missing");
		check.that(other || text.isEmpty(), "formOther", "project.refused.form-other-unasked");
		check.line("formOther", text, 200);
	}),

	/** 市民の関わり方は一覧から選ぶ。 */
	INVOLVEMENTS(
			(check, facts) -> check.codes("involvements", Vocabulary.INVOLVEMENT, check.content().involvementCodes())),

	/** 相手方は一つ以上、団体の登録簿から選ぶ。同じ名称の団体を二度書かない。 */
	PARTNERS((check, facts) -> {
		List<PartnerEntry> partners = check.content().partners();
		check.that(!partners.isEmpty(), "partners", "project.refused.partners-missing");
		check.that(partners.size() <= 200, "partners", "project.refused.partners-many", "200");
		Set<PartnerEntry> seen = new HashSet<>();
		for (PartnerEntry partner : partners) {
			check.that(!partner.name().isEmpty(), "partners", "project.refused.partner-name", partner.partnerCode());
			check.line("partners", partner.name(), 200);
			check.that(facts.hasPartner(partner.partnerCode()), "partners", "project.refused.partner-unknown",
					partner.partnerCode());
			check.that(seen.add(new PartnerEntry(partner.partnerCode(), partner.name(), null)), "partners",
					"project.refused.partner-twice", partner.name());
			check.codes("partners", Vocabulary.PARTNER_ROLE, Stream.ofNullable(partner.roleCode()).toList());
		}
	}),

	/** 終わりの日は、始まりの日より前にならない。 */
	PERIOD((check, facts) -> {
		ProjectContent content = check.content();
		check.that(content.startsOn() == null || content.endsOn() == null
				|| !content.endsOn().isBefore(content.startsOn()), "endsOn", "project.refused.period");
	}),

	/** 予算と決算は0円以上で書く。分からないときは空にする。 */
	AMOUNTS((check, facts) -> {
		check.amount("budget", check.content().budget());
		check.amount("settlement", check.content().settlement());
	}),

	/** 市と相手方の役割、成果はそれぞれ2,000文字まで。 */
	ROLES_AND_RESULTS((check, facts) -> {
		check.text("cityRole", check.content().cityRole());
		check.text("partnerRole", check.content().partnerRole());
		check.text("results", check.content().results());
	}),

	/** 数には、何の数かを書く。 */
	COUNTS((check, facts) -> {
		check.that(check.content().counts().size() <= 30, "counts", "project.refused.counts-many", "30");
		for (ProjectCount count : check.content().counts()) {
			check.that(!count.label().isEmpty(), "counts", "project.refused.count-label", count.value().display());
			check.line("counts", count.label(), 100);
			check.line("counts", count.value().unit(), 20);
		}
	}),

	/** 確かめた協働の原則は一覧から選ぶ。 */
	PRINCIPLES((check, facts) -> check.codes("principles", Vocabulary.PRINCIPLE, check.content().principleCodes())),

	/** 問い合わせ先は300文字まで。 */
	CONTACT((check, facts) -> check.line("contact", check.content().contact(), 300)),

	/** 事例集に載せる事業には、概要と、事例から学んだことを書く。 */
	CASEBOOK((check, facts) -> {
		boolean casebook = check.content().casebook();
		check.that(!casebook || !check.content().summary().isEmpty(), "summary", "project.refused.casebook-summary");
		check.that(!casebook || !check.content().lessons().isEmpty(), "lessons", "project.refused.casebook-lessons");
		check.text("lessons", check.content().lessons());
	});

	private final BiConsumer<ProjectCheck, RuleContext> rule;

	ProjectRule(BiConsumer<ProjectCheck, RuleContext> rule) {
		this.rule = rule;
	}

	void check(ProjectCheck check, RuleContext facts) {
		this.rule.accept(check, facts);
	}

}
