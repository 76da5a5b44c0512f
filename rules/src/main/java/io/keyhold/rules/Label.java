package io.keyhold.rules;

/** A text in both languages of a pack. */
public record Label(String zh, String en) {

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}
