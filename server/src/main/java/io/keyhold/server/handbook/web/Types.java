package io.keyhold.server.handbook.web;

import io.keyhold.rules.ValueType;

/** What the API calls a type: integer, decimal, boolean, place, date, date-time, duration, text, or the name of a dictionary. */
final class Types {
    private Types() {}

    static String name(ValueType type) {
        return switch (type) {
            case ValueType.Whole ignored -> "integer";
            case ValueType.Decimal ignored -> "decimal";
            case ValueType.Truth ignored -> "boolean";
            case ValueType.Place ignored -> "place";
            case ValueType.Day ignored -> "date";
            case ValueType.Moment ignored -> "date-time";
            case ValueType.Lasting ignored -> "duration";
            case ValueType.Text ignored -> "text";
            case ValueType.Coded coded -> coded.dictionary().name();
        };
    }
}
