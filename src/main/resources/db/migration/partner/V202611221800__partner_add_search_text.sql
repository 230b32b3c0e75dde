ALTER TABLE partner ADD COLUMN search_text text NOT NULL DEFAULT '';
COMMENT ON COLUMN partner.search_text IS '職員が探すための、そろえた文字列（名称、よみ、コード、法人番号、登録番号）';

COMMENT ON COLUMN partner_membership.left_on IS '取りやめた日。この日からは数に入れない。参加している間は空';
