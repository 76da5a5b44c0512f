package io.keyhold.server.exchange;

import java.util.Map;

/**
 * What is wrong with a cell, or worth knowing about it.
 *
 * @param cell as C17
 * @param blocks whether the row cannot be imported because of it
 * @param params what a message about it needs, by name
 */
public record RowProblem(String cell, Code code, boolean blocks, Map<String, String> params) {

    public enum Code {
        NAME_MISSING,
        TEXT_TOO_LONG,
        TYPE_UNKNOWN,
        CODE_LENGTH,
        CODE_OLD_REGISTRATION_NUMBER,
        CODE_OLD_ORGANISATION_CODE,
        CODE_ALPHABET,
        CODE_CHECK_CHARACTER,
        /** A spreadsheet keeps 15 digits of a number: the rest of the code is gone. */
        CODE_KEPT_AS_NUMBER,
        CODE_OF_A_PERSON,
        PROVINCE_UNKNOWN,
        /** The province is known and kept, the city is not. */
        CITY_UNKNOWN,
        PLACE_UNKNOWN,
        PLACE_AMBIGUOUS,
        WORD_UNKNOWN,
        COUNT_UNREADABLE,
        COUNT_OUT_OF_RANGE,
        BRAND_MISSING,
        DATE_UNREADABLE,
        DATE_IN_FUTURE,
        CONTACT_WITHOUT_BASIS,
        CONTACT_WITHOUT_SOURCE,
        CONTACT_WITHOUT_NAME,
        CONTACT_WITHOUT_PART,
        CELL_ERROR,
        CELL_UNCALCULATED,
        CELL_MERGED,
        /** The ledger itself refused the row; {@code reason} is its refusal. */
        REFUSED
    }

    public static RowProblem error(String cell, Code code, Map<String, String> params) {
        return new RowProblem(cell, code, true, Map.copyOf(params));
    }

    public static RowProblem warning(String cell, Code code, Map<String, String> params) {
        return new RowProblem(cell, code, false, Map.copyOf(params));
    }
}
