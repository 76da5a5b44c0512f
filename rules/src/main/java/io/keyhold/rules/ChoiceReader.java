package io.keyhold.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and checks the choices a company makes for a pack's gaps; they live outside the template. */
final class ChoiceReader {

    private ChoiceReader() {}

    static List<Choice> read(Pack pack, String file, String text) {
        Findings findings = new Findings();
        Map<Choice, Where> read = new LinkedHashMap<>();
        findings.guard(
                null,
                () -> findings.each(
                        Yaml.parse(file, text)
                                .only(Set.of("choices"))
                                .need("choices")
                                .items(),
                        null,
                        each -> read.put(choice(each), each.where())));
        read.forEach((choice, where) -> findings.guard(null, () -> check(pack, choice, where)));
        findings.refuseIfAny();
        return List.copyOf(read.keySet());
    }

    static void check(Pack pack, List<Choice> choices) {
        Findings findings = new Findings();
        Where where = new Where("choices", 1);
        choices.forEach(choice -> findings.guard(null, () -> check(pack, choice, where)));
        findings.refuseIfAny();
    }

    private static Choice choice(Yaml yaml) {
        yaml.only(Set.of("gap", "choose", "places", "by", "why", "on", "from"));
        Yaml places = yaml.find("places");
        Map<String, String> byPlace = new LinkedHashMap<>();
        if (places != null) {
            places.entries().forEach((prefix, code) -> byPlace.put(prefix, code.text()));
        }
        Yaml from = yaml.find("from");
        return new Choice(
                yaml.text("gap"),
                yaml.textOr("choose", null),
                Map.copyOf(byPlace),
                yaml.text("by"),
                yaml.text("why"),
                yaml.need("on").day(),
                from == null ? null : from.day());
    }

    private static void check(Pack pack, Choice choice, Where where) {
        Gap gap = pack.gaps().get(choice.gap());
        if (gap == null) {
            throw new Flaw(
                    where,
                    new Label("手册没有空白“" + choice.gap() + "”", "the pack has no gap '" + choice.gap() + "'"),
                    Flaw.oneOf(pack.gaps().keySet()));
        }
        if (gap.byPlace() == null) {
            checkCode(gap, choice, where);
        } else {
            checkPlaces(gap, gap.byPlace(), choice, where);
        }
    }

    private static void checkCode(Gap gap, Choice choice, Where where) {
        if (choice.code() == null || !gap.choiceIds().contains(choice.code())) {
            throw new Flaw(
                            where,
                            new Label(
                                    "手册空白“" + gap.id() + "”不能选“" + choice.code() + "”",
                                    "gap '" + gap.id() + "' cannot be settled by '" + choice.code() + "'"),
                            Flaw.oneOf(gap.choiceIds()))
                    .citing(gap.clause());
        }
    }

    private static void checkPlaces(Gap gap, Dictionary codes, Choice choice, Where where) {
        choice.places().forEach((prefix, code) -> {
            boolean place =
                    prefix.equals("*") || ValueType.PLACE.matcher(prefix).matches();
            if (!place || codes.code(code).isEmpty()) {
                throw new Flaw(
                                where,
                                new Label(
                                        "“" + prefix + ": " + code + "”不能选定手册空白“" + gap.id() + "”的任何地方",
                                        "'" + prefix + ": " + code + "' settles no place of gap '" + gap.id() + "'"),
                                new Label(
                                        "写 GB/T 2260 代码前缀（或 \"*\"）和以下之一：" + String.join("、", codes.ids()),
                                        "write a GB/T 2260 prefix (or \"*\") and one of "
                                                + String.join(", ", codes.ids())))
                        .citing(gap.clause());
            }
        });
        if (choice.places().isEmpty()) {
            throw new Flaw(
                            where,
                            new Label("手册空白“" + gap.id() + "”要逐地选定", "gap '" + gap.id() + "' is settled by place"),
                            new Label("写成 places: {\"11\": …}", "write 'places: {\"11\": …}'"))
                    .citing(gap.clause());
        }
    }
}
