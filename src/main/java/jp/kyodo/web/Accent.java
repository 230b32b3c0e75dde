package jp.kyodo.web;

/**
 * The accent colours that a city may choose from; each stands out from white by at least
 * 4.5 to 1. The values stand in {@code tokens.css}.
 */
public enum Accent {

	BLUE, GREEN, TEAL, PURPLE, BROWN

}
