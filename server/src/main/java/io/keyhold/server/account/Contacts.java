package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.UUID;

/** The people on the customer's side. Each has a legal basis and a source, or is not recorded at all. */
public interface Contacts {
    /** Adds a contact and returns its id. */
    Outcome<UUID> add(Caller caller, UUID accountId, ContactDetails details);

    /** Changes a contact. */
    Outcome<UUID> amend(Caller caller, UUID accountId, UUID contactId, long version, ContactDetails details);

    /** Takes a contact off the account; the history keeps it. */
    Outcome<UUID> remove(Caller caller, UUID accountId, UUID contactId, long version);

    /** Erases a contact's personal data, in its history too. */
    Outcome<UUID> erase(Caller caller, UUID accountId, UUID contactId, String reason);
}
