package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says a range of numbers or days in words: fewer than 10 trucks; 10 to 29 trucks; 30 trucks or more. */
final class Limits {

    private Limits() {}

    static String tell(Input input, Ranges side, Ranges whole, Lang lang) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < side.count(); i++) {
            told.add(one(input, side.low(i), side.high(i), whole, lang));
        }
        String all = String.join(lang == Lang.ZH ? " 或 " : " or ", told);
        return input.unit() == null ? input.label().in(lang) + " " + all : all;
    }

    private static String one(Input input, long low, long high, Ranges whole, Lang lang) {
        boolean from = low > whole.low(0);
        boolean to = high < whole.high(whole.count() - 1);
        boolean zh = lang == Lang.ZH;
        if (low == high) {
            return (zh ? "正好 " : "exactly ") + number(input, low, lang);
        }
        if (from && to) {
            return plain(input, low) + (zh ? " 至 " : " to ") + number(input, high, lang);
        }
        if (from) {
            return zh ? "不少于 " + number(input, low, lang) : number(input, low, lang) + " or more";
        }
        return below(input.type(), zh) + number(input, high + 1, lang);
    }

    private static String below(ValueType type, boolean zh) {
        return switch (type) {
            case ValueType.Whole ignored -> zh ? "少于 " : "fewer than ";
            case ValueType.Day ignored -> zh ? "早于 " : "before ";
            default -> zh ? "低于 " : "less than ";
        };
    }

    private static String number(Input input, long value, Lang lang) {
        Unit unit = input.unit();
        return unit == null
                ? plain(input, value)
                : plain(input, value) + " " + unit.label().in(lang);
    }

    private static String plain(Input input, long value) {
        Object decoded = input.type().decode(value);
        return decoded instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : decoded.toString();
    }
}
