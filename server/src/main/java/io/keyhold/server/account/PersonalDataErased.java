package io.keyhold.server.account;

import java.util.UUID;

/**
 * Personal data of an account was erased, a contact's or its own. Whoever keeps it elsewhere forgets it in the same transaction.
 *
 * @param person whether the account itself was the person, so that its name goes too
 */
public record PersonalDataErased(UUID tenantId, UUID accountId, boolean person) {}
