package io.keyhold.server.exchange.internal;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.Words;
import io.keyhold.server.exchange.internal.RowValues.Value;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks each cell of a row that the mapping gives a meaning, and makes of the row what it means. */
final class RowCheck {

    private static final int LONGEST_NAME = 200;
    private static final int DIGITS_KEPT_OF_A_NUMBER = 15;

    private final Mapping mapping;
    private final PlaceCheck places;
    private final HoldingsCheck holdings;
    private final ContactCheck contacts;

    /**
     * @param today no figure may be of a later day
     * @param ownBrand what the company's own trucks are called
     */
    RowCheck(Mapping mapping, PlaceNames places, LocalDate today, String ownBrand) {
        this.mapping = mapping;
        this.places = new PlaceCheck(places);
        this.holdings = new HoldingsCheck(today, ownBrand);
        this.contacts = new ContactCheck();
    }

    CheckedRow check(SheetRow row) {
        var values = new RowValues(mapping, row);
        var name = name(values);
        var type = type(values);
        var uscc = creditCode(values, type);
        var draft = new RowDraft(details(values, type, name, uscc), holdings.read(values), contacts.read(values));
        return new CheckedRow(
                values.number(),
                name,
                type == AccountType.PERSON ? "" : NormalisedName.of(name).text(),
                uscc,
                values.isBlocked() ? null : draft,
                values.problems(),
                values.isBlocked() ? values.cells() : List.of());
    }

    private AccountDetails details(RowValues values, AccountType type, String name, @Nullable String uscc) {
        return new AccountDetails(
                type,
                name,
                uscc,
                places.read(values),
                values.text(Field.ADDRESS).orElse(null),
                values.text(Field.INDUSTRY).orElse(null),
                word(values, Field.CATEGORY, Words.CATEGORY),
                word(values, Field.TRANSPORT, Words.TRANSPORT),
                null,
                null);
    }

    private static String name(RowValues values) {
        var name = values.text(Field.NAME).orElse("");
        if (NormalisedName.of(name).isEmpty()) {
            values.error(values.cellOf(Field.NAME), Code.NAME_MISSING, Map.of());
        }
        if (name.length() > LONGEST_NAME) {
            values.error(values.cellOf(Field.NAME), Code.TEXT_TOO_LONG, Map.of("most", String.valueOf(LONGEST_NAME)));
        }
        return name;
    }

    /** An organisation unless the file says otherwise. */
    private static AccountType type(RowValues values) {
        var written = values.value(Field.TYPE);
        if (written.isEmpty()) {
            return AccountType.ORGANISATION;
        }
        var code = Words.TYPE.code(written.get().text());
        if (code.isEmpty()) {
            values.error(
                    written.get().cell(),
                    Code.TYPE_UNKNOWN,
                    Map.of("value", written.get().text()));
        }
        return code.map(AccountType::of).orElse(AccountType.ORGANISATION);
    }

    private static @Nullable String creditCode(RowValues values, AccountType type) {
        var written = values.value(Field.CREDIT_CODE);
        if (written.isEmpty()) {
            return null;
        }
        if (type == AccountType.PERSON) {
            values.error(written.get().cell(), Code.CODE_OF_A_PERSON, Map.of());
            return null;
        }
        return creditCode(values, written.get());
    }

    private static @Nullable String creditCode(RowValues values, Value written) {
        if (written.kind() == SheetCell.Kind.NUMBER && written.text().length() > DIGITS_KEPT_OF_A_NUMBER) {
            values.error(written.cell(), Code.CODE_KEPT_AS_NUMBER, Map.of("value", written.text()));
            return null;
        }
        return switch (CreditCode.check(written.text())) {
            case CreditCodeCheck.Valid(var code) -> code.value();
            case CreditCodeCheck.Invalid invalid -> {
                fault(values, written.cell(), invalid);
                yield null;
            }
        };
    }

    private static void fault(RowValues values, String cell, CreditCodeCheck.Invalid invalid) {
        var params = Map.of(
                "value", invalid.code(), "length", String.valueOf(invalid.code().length()));
        switch (invalid.reason()) {
            case BLANK -> {}
            case LENGTH -> values.error(cell, Code.CODE_LENGTH, params);
            case OLD_REGISTRATION_NUMBER -> values.error(cell, Code.CODE_OLD_REGISTRATION_NUMBER, params);
            case OLD_ORGANISATION_CODE -> values.error(cell, Code.CODE_OLD_ORGANISATION_CODE, params);
            case ALPHABET -> values.error(cell, Code.CODE_ALPHABET, params);
            case CHECK_CHARACTER ->
                values.error(
                        cell,
                        Code.CODE_CHECK_CHARACTER,
                        Map.of("value", invalid.code(), "expected", String.valueOf(invalid.expected())));
        }
    }

    private static @Nullable String word(RowValues values, Field field, Words words) {
        return values.value(field).flatMap(value -> known(values, value, words)).orElse(null);
    }

    private static Optional<String> known(RowValues values, Value value, Words words) {
        var code = words.code(value.text());
        if (code.isEmpty()) {
            values.error(
                    value.cell(),
                    Code.WORD_UNKNOWN,
                    Map.of("value", value.text(), "allowed", String.join("、", words.offered())));
        }
        return code;
    }
}
