package io.keyhold.server.exchange.internal;

import io.keyhold.rules.Dictionary;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of an exported ledger. What the handbook concluded is said in the handbook's words. */
@Component
class LedgerColumns {

    private static final List<String> TITLES = List.of(
            "number",
            "name",
            "type",
            "uscc",
            "place",
            "industry",
            "kind",
            "ownership",
            "regionType",
            "tier",
            "trucks",
            "ourTrucks",
            "state");

    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final Wording wording;

    LedgerColumns(Handbooks handbooks, BusinessClock clock, Wording wording) {
        this.handbooks = handbooks;
        this.clock = clock;
        this.wording = wording;
    }

    List<String> titles(Locale locale) {
        return TITLES.stream()
                .map(title -> wording.word("column." + title, locale))
                .toList();
    }

    /** The dictionaries of the handbook in force today; empty when there is none. */
    Map<String, Dictionary> words(UUID tenantId) {
        return handbooks
                .of(tenantId)
                .inForce(clock.today(tenantId))
                .map(Pack::dictionaries)
                .orElse(Map.of());
    }

    List<@Nullable Object> values(LedgerRow row, Map<String, Dictionary> words, Locale locale) {
        return Arrays.asList(
                row.number(),
                row.name(),
                wording.word("type." + row.type().code(), locale),
                row.uscc(),
                row.division() == null ? null : row.division().name(),
                row.industry(),
                word(words, "kind", row.kind(), locale),
                word(words, "ownership", row.ownership(), locale),
                word(words, "regionType", row.regionType(), locale),
                word(words, "tier", row.tier(), locale),
                row.trucks(),
                row.ourTrucks(),
                wording.word("state." + row.state(), locale));
    }

    private static @Nullable String word(
            Map<String, Dictionary> words, String dictionary, @Nullable String code, Locale locale) {
        var known = words.get(dictionary);
        if (code == null || known == null) {
            return code;
        }
        var lang = locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
        return known.code(code).map(entry -> entry.label().in(lang)).orElse(code);
    }
}
