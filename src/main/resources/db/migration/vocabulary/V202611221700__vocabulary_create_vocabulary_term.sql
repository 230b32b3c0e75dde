CREATE SEQUENCE vocabulary_term_seq INCREMENT BY 50;

CREATE TABLE vocabulary_term (
	id bigint NOT NULL,
	list varchar(30) NOT NULL,
	code varchar(40) NOT NULL,
	label varchar(100) NOT NULL,
	definition varchar(1000) NOT NULL,
	canonical varchar(40),
	aliases text[] NOT NULL,
	sort_order integer NOT NULL,
	from_year integer NOT NULL,
	until_year integer,
	version integer NOT NULL,
	CONSTRAINT vocabulary_term_pk PRIMARY KEY (id),
	CONSTRAINT vocabulary_term_list_code_uk UNIQUE (list, code),
	CONSTRAINT vocabulary_term_code_ck CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
	CONSTRAINT vocabulary_term_label_ck CHECK (btrim(label) <> ''),
	CONSTRAINT vocabulary_term_years_ck CHECK (until_year IS NULL OR from_year <= until_year)
);
CREATE INDEX vocabulary_term_list_ix ON vocabulary_term (list, sort_order, code);
COMMENT ON TABLE vocabulary_term IS '市が使う用語の一覧（区、分野、協働の形態、団体の種別など）の一つの用語';
COMMENT ON COLUMN vocabulary_term.id IS '代理キー';
COMMENT ON COLUMN vocabulary_term.list IS 'どの一覧のものか';
COMMENT ON COLUMN vocabulary_term.code IS '一覧の中のコード。区は標準地域コード';
COMMENT ON COLUMN vocabulary_term.label IS '画面と帳票に出す名前';
COMMENT ON COLUMN vocabulary_term.definition IS '定義。なければ空';
COMMENT ON COLUMN vocabulary_term.canonical IS '市をまたいで比べるための共通の区分';
COMMENT ON COLUMN vocabulary_term.aliases IS '取り込むファイルで使われる別の書き方';
COMMENT ON COLUMN vocabulary_term.sort_order IS '一覧の中の並び順';
COMMENT ON COLUMN vocabulary_term.from_year IS '使い始めた年度（西暦）';
COMMENT ON COLUMN vocabulary_term.until_year IS '最後に使った年度（西暦）。使っている間は空';
COMMENT ON COLUMN vocabulary_term.version IS '同時更新の検知に使う版';

CREATE TABLE vocabulary_term_history (
	id bigint NOT NULL,
	list varchar(30),
	code varchar(40),
	label varchar(100),
	definition varchar(1000),
	canonical varchar(40),
	aliases text[],
	sort_order integer,
	from_year integer,
	until_year integer,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT vocabulary_term_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT vocabulary_term_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX vocabulary_term_history_revision_id_ix ON vocabulary_term_history (revision_id);
CREATE TRIGGER vocabulary_term_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vocabulary_term_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE vocabulary_term_history IS '用語の変更履歴（追記のみ）';

-- What every city begins with; it changes, adds to and ends these terms itself. Wards are its own.
INSERT INTO vocabulary_term (id, list, code, label, definition, canonical, aliases, sort_order, from_year, version)
SELECT nextval('vocabulary_term_seq'), t.list, t.code, t.label, t.definition, t.canonical, t.aliases,
       row_number() OVER (PARTITION BY t.list ORDER BY t.place) * 10, 1947, 0
FROM (VALUES
	(1, 'FORM', 'itaku', '委託', '市が行うべき事業を、団体の専門性や地域での経験を生かして実施してもらう形', 'CONSIGNMENT', ARRAY['委託契約', '業務委託', '事業委託']),
	(2, 'FORM', 'hojo', '補助・助成', '団体が主体となる公益性の高い事業に、市が資金を出して支える形', 'SUBSIDY', ARRAY['補助', '助成', '補助金', '助成金', '負担金', '補助・助成・負担金', '補助金・助成金', '財政的支援']),
	(3, 'FORM', 'kyosai', '共催', '市と団体がともに主催者となり、企画から実施まで責任を分け合う形', 'CO_HOSTING', ARRAY['共同主催', '共催事業']),
	(4, 'FORM', 'koen', '後援', '団体が行う事業に市が名義の使用を認め、信用の面で支える形', 'SPONSORSHIP', ARRAY['後援名義', '名義後援']),
	(5, 'FORM', 'jikko-iinkai', '実行委員会・協議会', '市と団体などで一つの会をつくり、その会が主催者となる形', 'COMMITTEE', ARRAY['実行委員会', '協議会', '実行委員会等', '実行委員会方式']),
	(6, 'FORM', 'kyoryoku', '事業協力・協定', '役割を取り決め、人や場所、情報などを出し合って一定の期間協力する形', 'COOPERATION', ARRAY['事業協力', '協定', '協力', '事業協力（協定）', '協働協定']),
	(7, 'FORM', 'sankaku', '政策提案・企画立案への参画', '課題の検討や計画づくりの段階から、団体の提案や意見を生かす形', 'PARTICIPATION', ARRAY['政策提案', '企画立案への参画', '参画', '計画段階への参画', '企画立案', '政策形成への参画']),
	(8, 'FORM', 'shitei-kanri', '指定管理', '公の施設の管理運営を、指定した団体に任せる形', 'DESIGNATED_MANAGER', ARRAY['指定管理者', '指定管理者制度']),
	(9, 'FORM', 'adopt', 'アダプト', '公園や道路などの一画の手入れを団体が受け持ち、市が道具や保険で支える形', 'ADOPTION', ARRAY['アダプト制度', 'アダプトプログラム', '里親制度']),
	(10, 'FORM', 'joho-kokan', '情報交換', '互いの情報を持ち寄り、課題の理解や取組の改善に生かす形', 'INFORMATION', ARRAY['意見交換', '情報交換・意見交換', '情報提供・情報交換', '情報共有']),
	(11, 'FORM', 'sonota', 'その他', 'ほかの形に当たらないもの。内容を書き添える', 'OTHER', ARRAY['其の他']),
	(1, 'PARTNER_TYPE', 'chonaikai', '町内会・自治会', '一定の区域に住む人々がつくる団体', 'COMMUNITY', ARRAY['町内会', '自治会', '地縁団体', '地縁組織', '町会', '住民自治組織', 'マンション管理組合']),
	(2, 'PARTNER_TYPE', 'npo', 'NPO法人', '特定非営利活動促進法による法人', 'NPO', ARRAY['特定非営利活動法人', 'ＮＰＯ法人', 'NPO']),
	(3, 'PARTNER_TYPE', 'nintei-npo', '認定NPO法人', '所轄庁の認定を受けたNPO法人', 'NPO', ARRAY['認定特定非営利活動法人', '認定NPO']),
	(4, 'PARTNER_TYPE', 'jorei-npo', '条例指定NPO法人', '市の条例で個別に指定されたNPO法人', 'NPO', ARRAY['条例指定NPO']),
	(5, 'PARTNER_TYPE', 'shimin-dantai', '市民活動団体', '市民が自発的に公益の活動を行う、法人でない団体', 'CITIZENS_GROUP', ARRAY['市民活動団体・ボランティア団体', 'ボランティア団体', '任意団体', '市民団体']),
	(6, 'PARTNER_TYPE', 'jikko-iinkai', '実行委員会・協議会', '事業のために関係者が集まってつくる会', 'COMMITTEE', ARRAY['実行委員会', '協議会']),
	(7, 'PARTNER_TYPE', 'koeki', '公益法人・一般法人', '公益または一般の社団法人と財団法人、社会福祉法人', 'NONPROFIT', ARRAY['一般社団法人', '公益社団法人', '一般財団法人', '公益財団法人', '社会福祉法人', '一般社団', '公益法人']),
	(8, 'PARTNER_TYPE', 'kigyo', '企業', '会社その他の事業者', 'COMPANY', ARRAY['事業者', '株式会社', '民間企業', '会社', '商店会']),
	(9, 'PARTNER_TYPE', 'daigaku', '大学', '大学、短期大学、高等専門学校', 'UNIVERSITY', ARRAY['大学等', '大学・短大']),
	(10, 'PARTNER_TYPE', 'gakko', '学校など教育団体', '学校、PTAなど、大学のほかの教育に関わる団体', 'SCHOOL', ARRAY['学校', '学校等教育団体', 'PTA', '教育機関']),
	(11, 'PARTNER_TYPE', 'sonota', 'その他', 'ほかの種別に当たらない団体', 'OTHER', ARRAY[]::text[]),
	(1, 'PRINCIPLE', 'mokuteki', '目的の共有', '何のために行うのかを、はじめに互いに確かめる', NULL, ARRAY['目的共有']),
	(2, 'PRINCIPLE', 'taito', '対等の関係', '上下ではなく、同じ立場で話し合う', NULL, ARRAY['対等', '対等な関係']),
	(3, 'PRINCIPLE', 'rikai', '相互理解', '互いの立場や得意なこと、限界を知る', NULL, ARRAY[]::text[]),
	(4, 'PRINCIPLE', 'yakuwari', '役割分担と責任範囲の確認', 'だれが何をどこまで受け持つかを決めておく', NULL, ARRAY['役割分担', '役割分担と責任の明確化']),
	(5, 'PRINCIPLE', 'kokai', '公開性・透明性', '進め方と結果を、だれにでも分かるようにする', NULL, ARRAY['公開性', '透明性']),
	(6, 'PRINCIPLE', 'furikaeri', '成果の振り返り', '終わったあとに、ともに成果と課題を確かめる', NULL, ARRAY['振り返り', '成果のふりかえり']),
	(1, 'PARTNER_ROLE', 'shusai', '主催', '企画と実施の責任を負う', NULL, ARRAY['主催者']),
	(2, 'PARTNER_ROLE', 'kyosai', '共催', '市とともに責任を負う', NULL, ARRAY[]::text[]),
	(3, 'PARTNER_ROLE', 'jutaku', '受託', '市から任されて実施する', NULL, ARRAY['受託者', '委託先']),
	(4, 'PARTNER_ROLE', 'kyoryoku', '協力', '人や場所、情報などで支える', NULL, ARRAY['協力団体']),
	(5, 'PARTNER_ROLE', 'sanka', '構成員', '実行委員会や協議会の一員として加わる', NULL, ARRAY['委員', 'メンバー']),
	(1, 'FIELD', 'fukushi', '福祉・保健・医療', '高齢者や障害のある人の支え合い、健康づくり', NULL, ARRAY['福祉', '保健・医療・福祉', '保健、医療又は福祉の増進', '健康福祉', '高齢者', '健康']),
	(2, 'FIELD', 'kosodate', 'こども・子育て', '子どもの居場所や育ちの支援、子育て家庭の応援', NULL, ARRAY['子育て', '子どもの健全育成', 'こども', '青少年育成', '子ども・子育て']),
	(3, 'FIELD', 'gakushu', '学び・生涯学習', '講座、学校との連携、図書や社会教育', NULL, ARRAY['生涯学習', '社会教育', '社会教育の推進', '教育', '学習']),
	(4, 'FIELD', 'machizukuri', 'まちづくり・地域活性化', '地域の交流、にぎわい、まちの魅力', NULL, ARRAY['まちづくり', 'まちづくりの推進', '地域活性化', '地域づくり', 'コミュニティ']),
	(5, 'FIELD', 'bosai', '防災・防犯・交通安全', '災害への備え、見守り、交通の安全', NULL, ARRAY['防災', '防犯', '地域安全', '安全・安心', '災害救援', '交通安全', '防災・防犯']),
	(6, 'FIELD', 'kankyo', '環境・緑・ごみ', '公園や緑の手入れ、省エネ、ごみの減量', NULL, ARRAY['環境', '環境の保全', '緑化', '公園', 'リサイクル', '環境保全']),
	(7, 'FIELD', 'bunka', '文化・芸術・スポーツ', '音楽、美術、歴史、スポーツの催しや活動', NULL, ARRAY['文化', '芸術', 'スポーツ', '学術・文化・芸術・スポーツ', '文化・スポーツ', '観光']),
	(8, 'FIELD', 'jinken', '人権・平和・多文化', '人権、男女平等、平和、外国につながる市民との共生', NULL, ARRAY['人権', '平和', '多文化共生', '国際協力', '男女共同参画', '国際交流']),
	(9, 'FIELD', 'sangyo', '産業・しごと', '商店街、ものづくり、働くことの支援、情報技術', NULL, ARRAY['産業', '経済', '雇用', '商業', '経済活動', '産業振興', '情報化']),
	(10, 'FIELD', 'shien', '市民活動の支援', '団体の運営、人材、資金、情報の面からの応援', NULL, ARRAY['市民活動', '中間支援', 'NPO支援', '団体支援']),
	(11, 'FIELD', 'sonota', 'その他', 'ほかの分野に当たらないもの', NULL, ARRAY[]::text[]),
	(1, 'INVOLVEMENT', 'sanka', '参加する', '催しや活動に、一人でも加わることができる', NULL, ARRAY['参加できる', '参加']),
	(2, 'INVOLVEMENT', 'kumu', '団体で組む', '団体として、市の相手方や協力者になることができる', NULL, ARRAY['団体で参加', '連携'])
) AS t (place, list, code, label, definition, canonical, aliases);

INSERT INTO revision (id, recorded_at, recorded_by) VALUES (nextval('revision_seq'), now(), 'system');
INSERT INTO vocabulary_term_history (id, list, code, label, definition, canonical, aliases, sort_order, from_year,
                                     until_year, revision_id, revision_kind)
SELECT id, list, code, label, definition, canonical, aliases, sort_order, from_year, until_year,
       currval('revision_seq'), 0
FROM vocabulary_term;
