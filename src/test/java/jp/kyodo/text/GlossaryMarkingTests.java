package jp.kyodo.text;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.kyodo.text.GlossaryMarking.Marked;
import jp.kyodo.text.GlossaryMarking.Plain;
import jp.kyodo.text.GlossaryMarking.Segment;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryMarkingTests {

	private final GlossaryMarking marking = GlossaryMarking
		.of(List.of("協働型事業", "協働型事業のルール", "かわさきコンパクト", "川崎きらり☆WAONカード", "自動排泄処理ロボット", "CSR", "まち〜ひと", " ", ""));

	@Test
	void marksEachTermWhereItFirstStands() {
		List<List<Segment>> marked = this.marking
			.mark(List.of("「協働型事業のルール*」に基づき協働型事業を進めます。", "協働型事業のルールとかわさきコンパクト＊。", "なし", ""));

		assertThat(marked).containsExactly(
				List.of(new Plain("「"), new Marked("協働型事業のルール", "協働型事業のルール", true), new Plain("」に基づき"),
						new Marked("協働型事業", "協働型事業", true), new Plain("を進めます。")),
				List.of(new Marked("協働型事業のルール", "協働型事業のルール", false), new Plain("と"),
						new Marked("かわさきコンパクト", "かわさきコンパクト", true), new Plain("。")),
				List.of(new Plain("なし")), List.of());
	}

	@Test
	void beginsAnewForEachDocument() {
		List<String> texts = List.of("CSRとCSR");

		assertThat(this.marking.mark(texts)).isEqualTo(this.marking.mark(texts));
	}

	@ParameterizedTest
	@CsvSource({ "協働型事業のルール, [協働型事業のルール]＊", "協働型事業のルー, [協働型事業]＊のルー", "協働型事業＊, [協働型事業]＊", "協働型事業*です, [協働型事業]＊です",
			"協働型事業**, [協働型事業]＊*", "ＣＳＲ推進, [ＣＳＲ]＊推進", "CSR推進*, [CSR]＊推進*", "まち～ひと, [まち～ひと]＊", "まち~ひと, [まち~ひと]＊",
			"CSR1, CSR1", "ACSR, ACSR", "ＣＳＲ１, ＣＳＲ１", "CSRとCSR, [CSR]＊と[CSR]", "CSR*とCSR*, [CSR]＊と[CSR]",
			"かわさきコンパクトシティ, かわさきコンパクトシティ", "かわさきｺﾝﾊﾟｸﾄ, かわさきｺﾝﾊﾟｸﾄ", "川崎きらり☆ＷＡＯＮカード, [川崎きらり☆ＷＡＯＮカード]＊",
			"😀CSR😀, 😀[CSR]＊😀", "*, *", "なにもない, なにもない" })
	void findsTermsInTheTextAsWritten(String text, String expected) {
		String shown = this.marking.mark(List.of(text)).get(0).stream().map(this::show).collect(Collectors.joining());

		assertThat(shown).isEqualTo(expected);
	}

	@Test
	void takesTheTermInHalfWidthKana() {
		List<Segment> segments = GlossaryMarking.of(List.of("アンケート")).mark(List.of("ｱﾝｹｰﾄ")).get(0);

		assertThat(segments).containsExactly(new Marked("ｱﾝｹｰﾄ", "アンケート", true));
	}

	@Test
	void leavesTextAloneWithoutTerms() {
		assertThat(GlossaryMarking.of(List.of()).mark(List.of("協働*"))).containsExactly(List.of(new Plain("協働*")));
	}

	private String show(Segment segment) {
		if (segment instanceof Marked marked) {
			return "[" + marked.text() + "]" + (marked.first() ? "＊" : "");
		}
		return segment.text();
	}

}
