package io.keyhold.server.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person records of an account; everything else is derived.
 *
 * @param uscc unified social credit code (GB 32100), organisations only
 * @param divisionCode city or province by GB/T 2260, six digits
 * @param category what the handbook's kinds ask (AU-3), a code of its dictionary
 * @param transportCategory what the trucks are for (AU-4), a code of its dictionary
 * @param dealerId the dealer or body builder that works the account
 * @param keeperId the person of ours who answers for it
 */
public record AccountDetails(
        AccountType type,
        String name,
        @Nullable String uscc,
        @Nullable String divisionCode,
        @Nullable String address,
        @Nullable String industry,
        @Nullable String category,
        @Nullable String transportCategory,
        @Nullable UUID dealerId,
        @Nullable UUID keeperId) {}
