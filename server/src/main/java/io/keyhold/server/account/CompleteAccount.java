package io.keyhold.server.account;

import java.util.List;
import java.util.UUID;

/**
 * Complete a known account from an import's row: one change, which can be taken back with the import.
 *
 * @param version the version the row was compared with; another one since then refuses the command
 */
public record CompleteAccount(
        UUID accountId,
        long version,
        AccountDetails details,
        List<HoldingFigure> holdings,
        List<ContactDetails> contacts,
        UUID importId) {
    public CompleteAccount {
        holdings = List.copyOf(holdings);
        contacts = List.copyOf(contacts);
    }
}
