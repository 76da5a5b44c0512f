package io.keyhold.server.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person on the customer's side.
 *
 * @param part the part in the buying centre, a code of {@link BuyingPart}
 * @param legalBasis why we may keep the data, a code of {@link LegalBasis}
 * @param source where the data came from
 * @param notifiedOn when the person was told, if the data came from someone else
 */
public record ContactDetails(
        String name,
        @Nullable String title,
        BuyingPart part,
        @Nullable String phone,
        @Nullable String email,
        LegalBasis legalBasis,
        String source,
        @Nullable LocalDate notifiedOn) {}
