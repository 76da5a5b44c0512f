package io.keyhold.server.exchange.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which number formats of a workbook show dates (ECMA-376 part 1, 18.8.30). */
final class DateFormats {

    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!\\$)[^\\]]*\\]|\\[\\$[^\\]]*\\]");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyYeE]");

    private DateFormats() {}

    static boolean isDate(int id, @Nullable String format) {
        return isBuiltIn(id) || format != null && !isGeneral(format) && hasDayOrYear(format);
    }

    /** 14 to 17 and 22 everywhere; 27 to 36 and 50 to 58 in Chinese, Japanese and Korean Excel, times left out. */
    private static boolean isBuiltIn(int id) {
        return id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 54
                || id >= 57 && id <= 58;
    }

    private static boolean isGeneral(String format) {
        return format.equalsIgnoreCase("General") || format.contains("0.00E") || format.contains("E+");
    }

    private static boolean hasDayOrYear(String format) {
        return DAY_OR_YEAR.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }
}
