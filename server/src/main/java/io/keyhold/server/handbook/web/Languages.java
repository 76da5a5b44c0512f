package io.keyhold.server.handbook.web;

import io.keyhold.rules.Lang;
import java.util.Locale;

/** Which of a pack's languages a reader gets. */
public final class Languages {
    private Languages() {}

    public static Lang of(Locale locale) {
        return locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
    }
}
