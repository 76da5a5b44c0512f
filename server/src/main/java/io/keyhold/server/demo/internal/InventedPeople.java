package io.keyhold.server.demo.internal;

import io.keyhold.server.account.BuyingPart;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.LegalBasis;
import java.util.ArrayList;
import java.util.List;

/** Draws persons and contacts, each contact with its source and legal basis (AU-15). */
final class InventedPeople {
    private static final List<BuyingPart> PARTS = List.of(
            BuyingPart.MANAGER,
            BuyingPart.FLEET_CAPTAIN,
            BuyingPart.SUPERVISOR,
            BuyingPart.DRIVER,
            BuyingPart.GATEKEEPER,
            BuyingPart.DECISION_MAKER,
            BuyingPart.CHAMPION);
    private static final List<LegalBasis> BASES =
            List.of(LegalBasis.CONSENT, LegalBasis.CONTRACT, LegalBasis.SELF_PUBLISHED);

    private final Draw draw;
    private int phones;

    InventedPeople(Draw draw) {
        this.draw = draw;
    }

    String name() {
        return draw.word("surname") + draw.word("given");
    }

    /** None for most customers, up to three for the larger ones. */
    List<ContactDetails> contacts(int trucks) {
        int most = trucks >= 10 ? 3 : 1;
        int count = draw.chance(trucks >= 5 ? 60 : 15) ? draw.between(1, most) : 0;
        var contacts = new ArrayList<ContactDetails>();
        for (int i = 0; i < count; i++) {
            contacts.add(contact(PARTS.get((i + draw.below(2)) % PARTS.size())));
        }
        return List.copyOf(contacts);
    }

    private ContactDetails contact(BuyingPart part) {
        return new ContactDetails(name(), null, part, phone(), null, draw.one(BASES), draw.word("source"), null);
    }

    /** Eleven digits as a mobile number has, but no mobile number begins with 100: it is nobody's. */
    private String phone() {
        return "100%08d".formatted(++phones);
    }
}
