package io.keyhold.server.registration.internal;

import io.keyhold.rules.Code;
import io.keyhold.rules.Decided;
import io.keyhold.rules.Pack;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.IntentForms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the form's codes out of the handbook in force. */
@Component
class HandbookForms implements IntentForms {
    private static final String PROGRESS = "progressRule";

    private final Rulebook rules;
    private final Handbooks handbooks;
    private final BusinessClock clock;

    HandbookForms(Rulebook rules, Handbooks handbooks, BusinessClock clock) {
        this.rules = rules;
        this.handbooks = handbooks;
        this.clock = clock;
    }

    @Override
    public IntentForm form(Caller caller) {
        return rules.pack(caller.tenantId())
                .map(pack -> form(pack, asksProgress(caller.tenantId(), pack)))
                .orElseGet(() -> new IntentForm(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        "handbook-without-registration"));
    }

    private boolean asksProgress(UUID tenantId, Pack pack) {
        return pack.decisions().containsKey(PROGRESS)
                && handbooks.of(tenantId).given(Map.of(), clock.today(tenantId)).decide(PROGRESS)
                        instanceof Decided decided
                && decided.outcome().equals("required");
    }

    private static IntentForm form(Pack pack, boolean progressAsked) {
        return new IntentForm(
                pack.ref().id(),
                pack.ref().version(),
                codes(pack, "leadSource"),
                codes(pack, "leadClass"),
                codes(pack, "transportCategory"),
                codes(pack, "productLine"),
                progressAsked,
                null);
    }

    private static List<Code> codes(Pack pack, String dictionary) {
        var found = pack.dictionaries().get(dictionary);
        return found == null ? List.of() : found.codes();
    }
}
