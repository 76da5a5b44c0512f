package io.keyhold.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The type of a fact or an output. Every value is held as a long (a count, a scaled decimal, a code's position, a
 * padded place code, a day number), so that cells are exact intervals whatever the type.
 */
public sealed interface ValueType {

    /** A whole number from {@code least} to {@code most}. */
    record Whole(long least, long most) implements ValueType {

        public Whole(long least) {
            this(least, Long.MAX_VALUE);
        }
    }

    /** A decimal number with a fixed number of digits after the point; its limits are scaled as its values are. */
    record Decimal(int scale, long least, long most) implements ValueType {

        public Decimal(int scale) {
            this(scale, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** Yes or no. */
    record Truth() implements ValueType {}

    /** A code of a dictionary. */
    record Coded(Dictionary dictionary) implements ValueType {}

    /** A division code by GB/T 2260: two, four or six digits; shorter codes mean the larger division. */
    record Place() implements ValueType {}

    /** A calendar day. */
    record Day() implements ValueType {}

    /** A date and time of day on the company's clock, to the second. */
    record Moment() implements ValueType {}

    /** A span of days, hours, minutes and seconds, written as {@code P2DT3H}. */
    record Lasting() implements ValueType {}

    /** A free text, told apart by the texts a pack names; all others are alike to it. */
    record Text(NamedTexts named) implements ValueType {}

    /** A value that does not fit the type; says what would. */
    final class Misfit extends IllegalArgumentException {

        private final transient Label told;

        Misfit(Label told) {
            super(told.en());
            this.told = told;
        }

        public Label told() {
            return told;
        }
    }

    Pattern PLACE = Pattern.compile("[1-9]\\d(\\d\\d){0,2}");

    /** How people are told which values fit. */
    default Label expected() {
        return switch (this) {
            case Whole whole
            when whole.most() == Long.MAX_VALUE ->
                new Label("不小于 " + whole.least() + " 的整数", "a whole number from " + whole.least() + " up");
            case Whole whole ->
                new Label(
                        whole.least() + " 至 " + whole.most() + " 的整数",
                        "a whole number from " + whole.least() + " to " + whole.most());
            case Decimal decimal -> {
                Label limits = limits(decimal);
                yield new Label(
                        limits.zh() + "小数点后最多 " + decimal.scale() + " 位的数",
                        "a number" + limits.en() + " with at most " + decimal.scale() + " digits after the point");
            }
            case Truth ignored -> new Label("true 或 false", "true or false");
            case Coded coded -> {
                String codes = String.join(", ", coded.dictionary().ids());
                yield new Label("以下之一：" + codes, "one of " + codes);
            }
            case Place ignored -> new Label("2、4 或 6 位行政区划代码", "a GB/T 2260 division code of two, four or six digits");
            case Day ignored -> new Label("日期，如 2009-03-01", "a day such as 2009-03-01");
            case Moment ignored ->
                new Label("日期和时间，如 2009-03-01T08:30:00", "a date and time such as 2009-03-01T08:30:00");
            case Lasting ignored -> new Label("时长，如 P2DT3H", "a duration such as P2DT3H");
            case Text ignored -> new Label("文字", "a text");
        };
    }

    private static Label limits(Decimal decimal) {
        boolean from = decimal.least() > Long.MIN_VALUE;
        boolean to = decimal.most() < Long.MAX_VALUE;
        String least = decimal.decode(decimal.least()).toString();
        String most = decimal.decode(decimal.most()).toString();
        return new Label(
                (from ? "不小于 " + least + "、" : "") + (to ? "不大于 " + most + "、" : ""),
                (from ? " from " + least : "") + (to ? " up to " + most : ""));
    }

    /** All values of the type, as one interval. */
    default Ranges domain() {
        return switch (this) {
            case Whole whole -> Ranges.between(whole.least(), whole.most());
            case Decimal decimal -> Ranges.between(decimal.least(), decimal.most());
            case Truth ignored -> Ranges.between(0, 1);
            case Coded coded -> Ranges.between(0, coded.dictionary().codes().size() - 1L);
            case Place ignored -> Ranges.between(100_000, 999_999);
            case Day ignored -> Ranges.between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay());
            case Moment ignored ->
                Ranges.between(
                        LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC),
                        LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC));
            case Lasting ignored -> Ranges.between(Long.MIN_VALUE, Long.MAX_VALUE);
            case Text ignored -> Ranges.between(NamedTexts.ANOTHER, Integer.MAX_VALUE);
        };
    }

    /** The long that stands for a value; {@link Misfit} where the value is not of the type. */
    default long encode(Object value) {
        long encoded = switch (this) {
            case Whole ignored -> whole(value, 0);
            case Decimal decimal -> whole(value, decimal.scale());
            case Truth ignored -> truth(value);
            case Coded coded -> coded.dictionary().indexOf(value.toString());
            case Place ignored -> place(value.toString());
            case Day ignored -> day(value);
            case Moment ignored -> moment(value);
            case Lasting ignored -> lasting(value);
            case Text text ->
                value instanceof Literal
                        ? text.named().name(value.toString())
                        : text.named().of(value);
        };
        if (!fits(encoded)) {
            throw misfit(value);
        }
        return encoded;
    }

    private boolean fits(long encoded) {
        return switch (this) {
            case Whole whole -> encoded >= whole.least() && encoded <= whole.most();
            case Decimal decimal -> encoded >= decimal.least() && encoded <= decimal.most();
            case Coded ignored -> encoded >= 0;
            default -> true;
        };
    }

    /** The value a long stands for. */
    default Object decode(long encoded) {
        return switch (this) {
            case Whole ignored -> encoded;
            case Decimal decimal -> BigDecimal.valueOf(encoded, decimal.scale());
            case Truth ignored -> encoded == 1;
            case Coded coded -> coded.dictionary().codes().get((int) encoded).id();
            case Place ignored -> String.valueOf(encoded);
            case Day ignored -> LocalDate.ofEpochDay(encoded).toString();
            case Moment ignored ->
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofEpochSecond(encoded, 0, ZoneOffset.UTC));
            case Lasting ignored -> Duration.ofSeconds(encoded).toString();
            case Text text -> text.named().text(encoded);
        };
    }

    private long whole(Object value, int scale) {
        if (scale == 0 && (value instanceof Integer || value instanceof Long)) {
            return ((Number) value).longValue();
        }
        if (!(value instanceof Number) && !(value instanceof Literal)) {
            throw misfit(value);
        }
        try {
            return new BigDecimal(value.toString())
                    .setScale(scale, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw misfit(value);
        }
    }

    private long truth(Object value) {
        boolean written = value instanceof Boolean || value instanceof Literal;
        return switch (written ? value.toString() : "") {
            case "true" -> 1;
            case "false" -> 0;
            default -> throw misfit(value);
        };
    }

    /** Read digit by digit: it is asked for each account of a bulk decision. */
    private long place(String code) {
        long place = 0;
        for (int i = 0; i < 6; i++) {
            int digit = i < code.length() ? code.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                throw misfit(code);
            }
            place = place * 10 + digit;
        }
        if (place < 100_000 || code.length() > 6 || code.length() < 2 || code.length() % 2 != 0) {
            throw misfit(code);
        }
        return place;
    }

    private long day(Object value) {
        try {
            return LocalDate.parse(value.toString()).toEpochDay();
        } catch (DateTimeException e) {
            throw misfit(value);
        }
    }

    private long moment(Object value) {
        try {
            return LocalDateTime.parse(value.toString()).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw misfit(value);
        }
    }

    private long lasting(Object value) {
        try {
            return Duration.parse(value.toString()).getSeconds();
        } catch (DateTimeException e) {
            throw misfit(value);
        }
    }

    private Misfit misfit(Object value) {
        Label right = expected();
        return new Misfit(new Label("“" + value + "”不对，应为" + right.zh(), "'" + value + "' is not " + right.en()));
    }

    /** A literal as written in a pack, to be read by the type it is compared with. */
    record Literal(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
