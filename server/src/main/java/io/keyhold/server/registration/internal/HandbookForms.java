package io.keyhold.server.registration.internal;

import io.keyhold.rules.Code;
import io.keyhold.rules.Pack;
import io.keyhold.server.access.Caller;
import io.keyhold.server.registration.IntentForms;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the form's codes out of the handbook in force. */
@Component
class HandbookForms implements IntentForms {
    private final Rulebook rules;

    HandbookForms(Rulebook rules) {
        this.rules = rules;
    }

    @Override
    public IntentForm form(Caller caller) {
        return rules.pack(caller.tenantId())
                .map(HandbookForms::form)
                .orElseGet(() -> new IntentForm(
                        null, null, List.of(), List.of(), List.of(), List.of(), "handbook-without-registration"));
    }

    private static IntentForm form(Pack pack) {
        return new IntentForm(
                pack.ref().id(),
                pack.ref().version(),
                codes(pack, "leadSource"),
                codes(pack, "leadClass"),
                codes(pack, "transportCategory"),
                codes(pack, "productLine"),
                null);
    }

    private static List<Code> codes(Pack pack, String dictionary) {
        var found = pack.dictionaries().get(dictionary);
        return found == null ? List.of() : found.codes();
    }
}
