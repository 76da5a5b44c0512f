package io.keyhold.server.exchange.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.exchange.CellReading;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.PlaceNames;
import io.keyhold.server.exchange.PlaceReading;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.Words;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks each cell of a row that the mapping gives a meaning, and makes of the row what it means. */
final class RowCheck {

    private static final int LONGEST_NAME = 200;

    private final Mapping mapping;
    private final PlaceReading places;
    private final HoldingsCheck holdings;
    private final ContactCheck contacts;

    /**
     * @param today no figure may be of a later day
     * @param ownBrand what the company's own trucks are called
     */
    RowCheck(Mapping mapping, PlaceNames places, LocalDate today, String ownBrand) {
        this.mapping = mapping;
        this.places = new PlaceReading(places);
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
                places.read(values, values.value(Field.PROVINCE), values.value(Field.CITY), values.value(Field.PLACE)),
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
        return CellReading.creditCode(values, written.get()).orElse(null);
    }

    private static @Nullable String word(RowValues values, Field field, Words words) {
        return values.value(field)
                .flatMap(value -> CellReading.word(values, value, words))
                .orElse(null);
    }
}
