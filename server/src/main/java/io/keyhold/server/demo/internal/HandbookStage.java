package io.keyhold.server.demo.internal;

import io.keyhold.rules.Packs;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The demo company adopts the truck maker's handbook with its choices; one gap stays open, so that its consequences show. */
@Component
class HandbookStage {
    private static final String PACK = "truck-maker";

    private final Handbooks handbooks;

    HandbookStage(Handbooks handbooks) {
        this.handbooks = handbooks;
    }

    void complete(UUID tenantId) {
        if (handbooks.all(tenantId).isEmpty()) {
            var template = handbooks.templates().stream()
                    .filter(pack -> pack.ref().id().equals(PACK))
                    .findFirst()
                    .orElseThrow();
            var choices = Packs.choices(template, "choices.yaml", Resource.text("choices.yaml"));
            Done.value(handbooks.adopt(new AdoptHandbook(tenantId, PACK, OrganizationStage.SINCE, choices, null)));
        }
    }
}
