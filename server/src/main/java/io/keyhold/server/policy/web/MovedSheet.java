package io.keyhold.server.policy.web;

import io.keyhold.rules.Code;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Moved;
import io.keyhold.server.account.MovedFilter;
import io.keyhold.server.account.Movements;
import io.keyhold.server.exchange.sheet.SheetWriter;
import io.keyhold.server.handbook.PlaceNames;
import io.keyhold.server.policy.web.WhatIfController.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes who would move into a workbook, while it is read. */
@Component
class MovedSheet {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH = 18;

    private final Movements movements;
    private final PlaceNames places;

    MovedSheet(Movements movements, PlaceNames places) {
        this.movements = movements;
        this.places = places;
    }

    void write(Caller caller, Asked asked, MovedFilter filter, Lang lang, HttpServletResponse response)
            throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(word(lang, "政策试算", "what-if") + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var writer = new SheetWriter(response.getOutputStream(), word(lang, "变化客户", "accounts that move"));
        writer.header(titles(asked.pack(), lang), WIDTH);
        movements.each(caller, asked.handbook(), asked.on(), asked.basis(), filter, moved -> {
            try {
                writer.row(values(asked.pack(), moved, lang));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.finish();
    }

    private static List<String> titles(Pack pack, Lang lang) {
        var titles = new ArrayList<>(List.of(
                word(lang, "编号", "number"),
                word(lang, "名称", "name"),
                word(lang, "地区", "place"),
                WhatIfAnswers.label(pack, "regionType").in(lang),
                word(lang, "车辆数", "trucks")));
        for (String decision : Movements.DECISIONS) {
            var label = WhatIfAnswers.label(pack, decision).in(lang);
            titles.add(label + word(lang, "（原）", " (now)"));
            titles.add(label + word(lang, "（试算）", " (draft)"));
        }
        return titles;
    }

    private List<@Nullable Object> values(Pack pack, Moved moved, Lang lang) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(moved.number());
        values.add(moved.name());
        values.add(moved.divisionCode() == null ? null : places.nameOf(moved.divisionCode()));
        values.add(outcome(pack, "regionType", moved.regionType(), lang));
        values.add(moved.trucks());
        for (String decision : Movements.DECISIONS) {
            var step = moved.step(decision);
            values.add(outcome(pack, decision, step.from(), lang));
            values.add(outcome(pack, decision, step.to(), lang));
        }
        return values;
    }

    private static String outcome(Pack pack, String decision, @Nullable String code, Lang lang) {
        if (code == null) {
            return word(lang, "未定", "undecided");
        }
        return WhatIfAnswers.codes(pack, decision).stream()
                .filter(each -> each.id().equals(code))
                .map(Code::label)
                .findFirst()
                .map(label -> label.in(lang))
                .orElse(code);
    }

    private static String word(Lang lang, String zh, String en) {
        return lang == Lang.EN ? en : zh;
    }
}
