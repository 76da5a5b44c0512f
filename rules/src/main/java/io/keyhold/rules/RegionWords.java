package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Says a region of a table's inputs in words: "prospect, growth region, fewer than 10 trucks". */
final class RegionWords {

    private final Pack pack;
    private final Table table;
    private final List<Ranges> domain;

    RegionWords(Pack pack, Table table, List<Ranges> domain) {
        this.pack = pack;
        this.table = table;
        this.domain = domain;
    }

    Label tell(Box box) {
        return new Label(tell(box, Lang.ZH), tell(box, Lang.EN));
    }

    /** What is no number first, as people say it; columns that do not matter are not said. */
    private String tell(Box box, Lang lang) {
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Ranges side = box.sides().get(i).and(domain.get(i));
            if (!side.equals(domain.get(i))) {
                Input input = table.inputs().get(i);
                (isNumber(input) ? numbers : words).add(side(input, side, domain.get(i), lang));
            }
        }
        words.addAll(numbers);
        if (words.isEmpty()) {
            return lang == Lang.ZH ? "任何情形" : "anything";
        }
        return String.join(lang == Lang.ZH ? "、" : ", ", words);
    }

    private static boolean isNumber(Input input) {
        return input.type() instanceof ValueType.Whole || input.type() instanceof ValueType.Decimal;
    }

    private String side(Input input, Ranges side, Ranges whole, Lang lang) {
        Wording wording = new Wording(pack, lang);
        return switch (input.type()) {
            case ValueType.Coded coded -> listed(side, whole, lang, code -> wording.bare(coded, coded.decode(code)));
            case ValueType.Truth truth ->
                input.label().in(lang) + wording.colon() + wording.bare(truth, truth.decode(side.low(0)));
            case ValueType.Place ignored -> places(side, lang);
            case ValueType.Text text ->
                input.label().in(lang)
                        + wording.colon()
                        + listed(
                                side,
                                whole,
                                lang,
                                code -> code == NamedTexts.ANOTHER
                                        ? (lang == Lang.ZH ? "其他" : "another")
                                        : "“" + text.named().text(code) + "”");
            default -> Limits.tell(input, side, whole, lang);
        };
    }

    /** The codes, or where they are most, all but the others. */
    private static String listed(Ranges side, Ranges whole, Lang lang, LongFunction<String> word) {
        List<String> in = words(side, word);
        List<String> out = words(whole.minus(side), word);
        String between = lang == Lang.ZH ? " 或 " : " or ";
        if (in.size() > 2 && out.size() < in.size()) {
            String others = String.join(between, out);
            return lang == Lang.ZH ? "非 " + others : "other than " + others;
        }
        return String.join(between, in);
    }

    private static List<String> words(Ranges codes, LongFunction<String> word) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < codes.count(); i++) {
            for (long code = codes.low(i); code <= codes.high(i); code++) {
                words.add(word.apply(code));
            }
        }
        return words;
    }

    /** Provinces left out wholly, then those of which a part is. */
    private static String places(Ranges side, Lang lang) {
        List<String> whole = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (Map.Entry<Integer, Label> province : Provinces.ALL.entrySet()) {
            Ranges within = Provinces.within(province.getKey());
            Ranges here = side.and(within);
            if (!here.isEmpty()) {
                (here.equals(within) ? whole : part).add(province.getValue().in(lang));
            }
        }
        String between = lang == Lang.ZH ? "、" : ", ";
        String parts = part.stream().collect(Collectors.joining(between));
        String told = String.join(between, whole);
        if (part.isEmpty()) {
            return told;
        }
        String some = lang == Lang.ZH ? parts + "的一部分" : "parts of " + parts;
        return told.isEmpty() ? some : told + between + some;
    }
}
