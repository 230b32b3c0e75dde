package jp.kyodo.evaluation.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jp.kyodo.evaluation.document.GlossaryBlock;
import jp.kyodo.evaluation.document.HeaderBlock;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.LegendBlock;
import jp.kyodo.evaluation.document.MoneyBlock;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.document.ProgramsBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.fiscal.FiscalYear;

/**
 * The sheet of policy issue 71203000 for 2013 as a document, with the figures that every
 * output must show.
 */
public final class SheetFixture {

	public static final String CODE = "71203000";

	public static final String NAME = "協働型事業の拡充";

	private static final String DEPARTMENT = "市民・こども局市民生活部市民協働推進課";

	private static final MoneyBlock.Kind PLANNED = new MoneyBlock.Kind("PLANNED", "計画事業費");

	private static final MoneyBlock.Kind BUDGET = new MoneyBlock.Kind("BUDGET", "予算");

	private static final MoneyBlock.Kind SETTLEMENT = new MoneyBlock.Kind("SETTLEMENT", "決算");

	private static final MoneyBlock.Kind ESTIMATE = new MoneyBlock.Kind("SETTLEMENT_ESTIMATE", "決算見込");

	private SheetFixture() {
	}

	/**
	 * The first published revision.
	 */
	public static SheetEdition published() {
		return new SheetEdition(document(), 1, Instant.parse("2014-08-01T00:00:00Z"));
	}

	public static SheetDocument document() {
		return document(CODE, NAME, blocks());
	}

	/**
	 * The same sheet of another policy issue.
	 */
	public static SheetDocument document(String code, String name) {
		return document(code, name, blocks());
	}

	/**
	 * A sheet with these sections only.
	 */
	public static SheetDocument document(String code, String name, List<SheetBlock> blocks) {
		return new SheetDocument(SheetDocument.CURRENT_SHAPE, new SheetDocument.Form("sheet-2011", 1, "施策評価シート"),
				new SheetDocument.City("川崎市（見本）", "141305"), year(2013), code, name,
				new SheetDocument.Plan("third", "第3期実行計画", year(2011), year(2013)), DEPARTMENT, blocks);
	}

	private static List<SheetBlock> blocks() {
		return List.of(header(), problem(), outline(), goal(), outcome(), remaining(), rating(), legend(), direction(), indicators(), money(), programs(), glossary());
	}

	private static HeaderBlock header() {
		return new HeaderBlock("header", "施策課題", List.of(
				List.of(field("policy_issue", "施策課題", CODE, NAME),
						field("responsible_department", "作成課", "", DEPARTMENT)),
				List.of(field("level1", "基本政策", "7", "参加と協働による市民自治のまちづくり"),
						field("level2", "政策の基本方向", "71", "自治と協働のしくみをつくる"),
						field("level3", "基本施策", "712", "協働のまちづくりの推進")),
				List.of(field("related_department", "関係課", "", "総合企画局企画調整課", "環境局地球環境推進室",
						"総合企画局自治政策部"), field("priority", "重点", "1", "■"))));
	}

	private static NarrativeBlock problem() {
		return new NarrativeBlock("problem", "当該施策によって解決すべき課題",
				List.of("市民の求めるものが多様で複雑になるなか、行政だけで的確に応えることは難しくなっています。身近な地" +
						"域をよく知り、新しいことにいち早く取り組む市民活動団体の持ち味を課題の解決につなげるため、団体と" +
						"行政が力を合わせる協働型事業を広げることが求められています（緑地を守る活動を団体と市がともに進め" +
						"る取組など）。",
				"市内の事業者が地球環境に配慮し、地域に役立つ事業活動に取り組むことを後押しするとともに、地域社会" +
						"を将来にわたって保っていくための協働の取組を、さらに増やすことが必要です。",
				"地域社会をつくる一員としての責任を、市民、事業者、行政のそれぞれが意識し、手を携えて地域の課題に" +
						"向き合うことが求められています。"));
	}

	private static NarrativeBlock outline() {
		return new NarrativeBlock("outline", "施策の概要",
				List.of("「協働型事業のルール＊」をよりどころに、市民活動団体と市が協働して行う事業を、件数と規模の両面か" +
						"ら伸ばしていきます。",
				"CSR（企業の社会的責任）という考え方に立つ事業者の取組を後押しし、あわせて市も一つの組織として" +
						"自ら取り組みます。"));
	}

	private static NarrativeBlock goal() {
		return new NarrativeBlock("goal", "施策の目標",
				List.of("説明会や広報を通じて協働型事業のルールを知ってもらい、ルールに沿った事業の数と規模を伸ばします。",
				"CSRの考え方を広めるとともに、関連する情報を集めて今後の取組に役立てます。",
				"かわさきコンパクト＊と足並みをそろえた取組を進めます。",
				"地域のさまざまな担い手が力を合わせて行っている活動を取り上げ、市民に情報を届けます。"));
	}

	private static NarrativeBlock outcome() {
		return new NarrativeBlock("outcome", "解決すべき課題に対する当該年度の成果",
				List.of("協働型事業のルールの考え方に沿って事業を進め、この年度に行われた195事業を2013年度協働型事" +
						"業一覧に取りまとめました。あわせて、シニア向けの講座をはじめとする実例を紹介する事例集を作り、い" +
						"ずれもホームページ等に掲載しています。ルールへの理解を広げる説明会は、市民向けに3回、職員向けに" +
						"4回開き、協働推進窓口に寄せられた5件の相談にも対応しました。区役所が担う事業は195事業の約7" +
						"5%に当たり、身近な地域が協働の主な舞台となっています。",
				"事業者との間では、イオン株式会社、大和ハウス工業株式会社、富士通株式会社、川崎信用金庫の4者と、" +
						"この年度に初めて包括協定を結びました。協定をきっかけに「川崎きらり☆WAONカード＊」が発行され" +
						"たほか、介護保険施設で自動排泄処理ロボット＊を実際に使ってもらうモニタリングも行われました。事業" +
						"者の持つ資源を活かすことで、地域の課題の解決と施策の目標の実現に向けて歩みを進めています。",
				"「かわさきコンパクト」を広めるため、セミナーとフォーラムを合わせて3回開き、参加団体などがどのよ" +
						"うな活動をしているかを伝えました。また、参加団体どうしが顔を合わせて話し合える交流会を2回設け、" +
						"互いの活動を知り、つながりを深める場としました。新たに1団体が加わった一方で2団体が参加を取り下" +
						"げたため、参加団体数は前年度の37団体から36団体となりました。",
				"市民活動団体と組んだ協働型事業として、11月9日(土)に中原市民館で「地域力アップかわさきフォー" +
						"ラム〜私のまちで活かしてみよう、多様な力を紡ぐ取り組み〜」を開きました。地域がどのような課題を抱" +
						"えているかを知り合い、どうすれば暮らしやすい地域社会になるかを話し合う催しで、約100人が来場し" +
						"ました。町内会・自治会や市民活動団体が地域で続けている活動を主題に据えたところ、これまで接点の少" +
						"なかった分野の方々にも足を運んでいただけました。",
				"大学もまた地域社会の一員であり、協働のまちづくりの担い手として地域の課題に取り組んでいます。その" +
						"成果を多くの市民に知っていただくために、大学連携推進フォーラムを開きました。教育委員会と手を組ん" +
						"で中身を充実させるのは前年度に続いて2度目で、市民活動団体をはじめとするさまざまな主体にも広く案" +
						"内した結果、参加者は108人と前年度に引き続き100名以上を数え、大学との連携について理解を深め" +
						"る機会となりました（大学連携推進事業の考え方と目的は、施策課題「大学などの高等教育機関との連携の" +
						"推進」に記載しています。）。",
				"各局区が企業や大学と結んでいる協定の状況を整理し、市ホームページに掲載しました。地域の課題や施策" +
						"の目標に対して、どの部署がどの相手と力を合わせているのかを、誰でも確かめられるようにしています。"));
	}

	private static NarrativeBlock remaining() {
		return new NarrativeBlock("remaining", "残された課題、新たな課題、社会環境の変化等",
				List.of("協働型事業を進めるうえでは、ルールの目指すところを市民と市の職員の両方に理解してもらうことが欠か" +
						"せません。ほかの催しに合わせて説明会を開く、窓口を外に出して相談を受けるなど、こちらから働きかけ" +
						"る工夫を重ねることが課題です。",
				"自治推進フォーラムは、地域の課題に向き合う活動を市民がより身近に感じられるテーマや内容を選び、気" +
						"軽に加われるプログラムに組み直していくことが求められます。",
				"地域に役立ちたいという意識は大学や事業者の間で一段と高まってきましたが、活動はそれぞれ別々に行わ" +
						"れがちです。より大きな成果につなげるには、さまざまな主体どうしを結び付ける働きかけが必要です。"));
	}

	private static RatingBlock rating() {
		return new RatingBlock("rating", "評価結果", "issue-rating", "評価区分",
				List.of(rated(2011), rated(2012), rated(2013)), "評価区分とした理由",
				List.of("要綱等に沿って協働型事業を知らせる取組などを行いましたが、もっと広く知ってもらうことと、より効果" +
						"の上がる進め方を探ることが、引き続きの課題となっています。",
				"自治推進フォーラムは、これまで運営してきた中で見えた改善点を反映させながら、市民自治を進めるため" +
						"の情報を分かち合い、発信する場として今後も続けていきます。",
				"イオン株式会社、大和ハウス工業株式会社、富士通株式会社、川崎信用金庫との包括協定が結ばれ、これに" +
						"基づいて地域の課題の解決や施策の目標の実現につながる取組が進みました。"));
	}

	private static LegendBlock legend() {
		return new LegendBlock("legend", "評価区分の凡例", "issue-rating",
				List.of("A 施策が順調に推進したもの（新たな課題等 Ⅰ 無 Ⅱ 有）", "B 施策が一定程度推進したもの",
						"C 施策が推進していないもの"));
	}

	private static NarrativeBlock direction() {
		return new NarrativeBlock("direction", "2014年度以降の方向性",
				List.of("協働型事業をより多くの人に知ってもらえるよう情報発信を重ね、効果の高い伝え方や進め方を選んで取り" +
						"組みます。",
				"「かわさきコンパクト」に加わる企業や市民団体を増やし、活動をいっそう盛んにします。",
				"自治推進フォーラムは、今年度の運営で得られた改善点を取り入れて開催します。",
				"大学や市民活動団体といった市民自治の担い手と事業者とを結び付け、互いの強みを持ち寄って地域の課題" +
						"に取り組める協働の仕組みを検討します。"));
	}

	private static IndicatorsBlock indicators() {
		return new IndicatorsBlock("indicators", "参考指標", List.of(new IndicatorsBlock.Indicator(1, "協働型事業数",
				"協働型事業のルールに沿って行われた事業がいくつあったかを、年度ごとに数えたものです。", "HIGHER", "大きいほどよい", null, null, "事業", 0,
				"2013年度は計画180事業に対して実績195事業で、計画を上回りました。",
				List.of(new IndicatorsBlock.YearValue(year(2010), true, null, "計画期間前のため", number("178"), null, "要確認（原典の表では178が計画値と実績値のどちらの欄にあるか読み取れないため、実績値として登録）"),
						new IndicatorsBlock.YearValue(year(2011), false, number("180"), null, number("167"), null, null),
						new IndicatorsBlock.YearValue(year(2012), false, number("180"), null, number("176"), null, null),
						new IndicatorsBlock.YearValue(year(2013), false, number("180"), null, number("195"), null, null))),
				new IndicatorsBlock.Indicator(2, "かわさきコンパクトへの参加団体数",
				"かわさきコンパクトの考え方が市内に根付くには、企業や市民団体に数多く加わってもらうことが欠かせないため、参加している団体の数を見ます。計画値は、それまでの伸びから見積もった目安です。", "HIGHER", "大きいほどよい", null, null, "団体", 0,
				"2013年度は計画40団体に対して実績36団体で、計画を下回りました。",
				List.of(new IndicatorsBlock.YearValue(year(2010), true, null, "計画期間前のため", null, "原典に値の記載がないため", null),
						new IndicatorsBlock.YearValue(year(2011), false, number("36"), null, number("36"), null, null),
						new IndicatorsBlock.YearValue(year(2012), false, number("38"), null, number("37"), null, null),
						new IndicatorsBlock.YearValue(year(2013), false, number("40"), null, number("36"), null, null))),
				new IndicatorsBlock.Indicator(3, "大学連携推進フォーラム参加者数",
				"大学連携推進フォーラムの会場に何人が集まったかを、年度ごとに数えたものです。", "HIGHER", "大きいほどよい", null, null, "人", 0,
				"2013年度は計画100人に対して実績108人で、計画を上回りました。",
				List.of(new IndicatorsBlock.YearValue(year(2010), true, null, "計画期間前のため", null, "原典に値の記載がないため", null),
						new IndicatorsBlock.YearValue(year(2011), false, number("50"), null, number("20"), null, null),
						new IndicatorsBlock.YearValue(year(2012), false, number("100"), null, number("119"), null, null),
						new IndicatorsBlock.YearValue(year(2013), false, number("100"), null, number("108"), null, null)))));
	}

	private static MoneyBlock money() {
		return new MoneyBlock("money", "事業費",
				List.of(new MoneyBlock.Year(year(2011), "2011(H23)年度", List.of(BUDGET, SETTLEMENT)),
						new MoneyBlock.Year(year(2012), "2012(H24)年度", List.of(PLANNED, BUDGET, SETTLEMENT)),
						new MoneyBlock.Year(year(2013), "2013(H25)年度", List.of(PLANNED, BUDGET, ESTIMATE))),
				List.of(new MoneyBlock.Row("事業費合計", null,
						List.of(cell(2011, BUDGET, 4536), cell(2011, SETTLEMENT, 4193), cell(2012, PLANNED, 4451),
								cell(2012, BUDGET, 4417), cell(2012, SETTLEMENT, 4170), cell(2013, PLANNED, 4352),
								cell(2013, BUDGET, 4510), cell(2013, ESTIMATE, 4302)))));
	}

	private static ProgramsBlock programs() {
		return new ProgramsBlock("programs", "事務事業", "第3期実行計画期間の達成状況", "program-achievement", 2,
				List.of(new ProgramsBlock.Program("71203010", "協働型事業の推進", false, "3", "Ⅲ", "ほぼ目標どおりだった"),
						new ProgramsBlock.Program("71203020", "CSR推進事業", false, "3", "Ⅲ", "ほぼ目標どおりだった"),
						new ProgramsBlock.Program("71203030", "国際環境施策推進事業", false, "3", "Ⅲ", "ほぼ目標どおりだった"),
						new ProgramsBlock.Program("71203040", "自治推進フォーラム開催事業", false, "3", "Ⅲ", "ほぼ目標どおりだった"),
						new ProgramsBlock.Program("71203050", "大学連携推進事業", false, "3", "Ⅲ", "ほぼ目標どおりだった")));
	}

	private static GlossaryBlock glossary() {
		return new GlossaryBlock("glossary", "用語の説明",
				List.of(new GlossaryBlock.Term("協働型事業のルール",
								"市民活動団体と市がそれぞれ単独で行うよりも、力を合わせた方が公益的な価値を大きくできる事業について、考え方の基本と進め方を示した川崎市の手引きです。2005年に施行された自治基本条例をよりどころとして、2008年2月に取りまとめられました。"),
						new GlossaryBlock.Term("かわさきコンパクト",
								"国連グローバルコンパクトの理念を市内に広げるため、川崎市が提唱している取組です。企業などの組織や市民が自らの意思で加わり、互いに連携します。もとになった国連グローバルコンパクトは、人権・労働・環境・腐敗防止の4分野にわたる10原則を企業や組織が支持して実践するもので、川崎市は2006年に、日本の自治体としてただ一つの参加者となりました。"),
						new GlossaryBlock.Term("川崎きらり☆WAONカード",
								"イオンリテール株式会社が発行している川崎独自の電子マネーです。支払いに使われた額の0.1%が川崎市文化振興基金への寄付となり、市内の芸術や文化を盛んにするために使われます。"),
						new GlossaryBlock.Term("自動排泄処理ロボット",
								"介護する人の負担を軽くし、介護を受ける人が安心して過ごせるようにするために作られた福祉機器「マインレット爽（さわやか）」のことです。市内の介護保険施設や在宅で介護をしている人に無償で提供し、使い心地や効果を確かめるモニタリングを通じて、福祉・介護製品の活用が進むよう取り組みました。")));
	}

	private static HeaderBlock.Field field(String name, String label, String code, String... values) {
		return new HeaderBlock.Field(name, label, code, Arrays.asList(values));
	}

	private static RatingBlock.YearRating rated(int year) {
		return new RatingBlock.YearRating(year(year), "A", "2", "AⅡ", "施策が順調に推進したもの（新たな課題等　有）");
	}

	private static MoneyBlock.Cell cell(int year, MoneyBlock.Kind kind, long thousands) {
		return new MoneyBlock.Cell(year(year), kind.code(), thousands * 1000);
	}

	private static FiscalYear year(int value) {
		return new FiscalYear(value);
	}

	private static BigDecimal number(String value) {
		return new BigDecimal(value);
	}

}
