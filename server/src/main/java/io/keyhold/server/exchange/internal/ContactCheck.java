package io.keyhold.server.exchange.internal;

import io.keyhold.server.account.BuyingPart;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads who speaks for an account. Nobody's data is kept without a legal basis and a source (AU-15, keep lawful). */
final class ContactCheck {

    @Nullable ContactDetails read(RowValues values) {
        var name = values.text(Field.CONTACT_NAME);
        if (name.isEmpty()) {
            values.value(Field.CONTACT_PHONE)
                    .ifPresent(phone -> values.error(phone.cell(), Code.CONTACT_WITHOUT_NAME, Map.of()));
            return null;
        }
        var basis = coded(values, Field.LEGAL_BASIS, Words.LEGAL_BASIS, Code.CONTACT_WITHOUT_BASIS, LegalBasis::of);
        var part = coded(values, Field.CONTACT_PART, Words.CONTACT_PART, Code.CONTACT_WITHOUT_PART, BuyingPart::of);
        var source = values.text(Field.SOURCE);
        if (source.isEmpty()) {
            values.error(values.cellOf(Field.SOURCE), Code.CONTACT_WITHOUT_SOURCE, Map.of());
        }
        return basis.isEmpty() || part.isEmpty() || source.isEmpty()
                ? null
                : new ContactDetails(
                        name.get(),
                        values.text(Field.CONTACT_TITLE).orElse(null),
                        part.get(),
                        values.text(Field.CONTACT_PHONE).orElse(null),
                        null,
                        basis.get(),
                        source.get(),
                        null);
    }

    private static <T> Optional<T> coded(
            RowValues values, Field field, Words words, Code missing, Function<String, Optional<T>> of) {
        var written = values.value(field);
        if (written.isEmpty()) {
            values.error(values.cellOf(field), missing, Map.of("allowed", String.join("、", words.offered())));
            return Optional.empty();
        }
        var known = words.code(written.get().text()).flatMap(of);
        if (known.isEmpty()) {
            values.error(
                    written.get().cell(),
                    Code.WORD_UNKNOWN,
                    Map.of("value", written.get().text(), "allowed", String.join("、", words.offered())));
        }
        return known;
    }
}
