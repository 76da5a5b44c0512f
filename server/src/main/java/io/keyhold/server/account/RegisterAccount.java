package io.keyhold.server.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enter an account into the ledger.
 *
 * @param discriminator tells it apart from another organisation of the same normalised name; blank unless someone recorded "not the same"
 * @param importId the import it came with
 * @param reason why it is another organisation than the one of the same name, where a person said so
 */
public record RegisterAccount(
        AccountDetails details,
        List<HoldingFigure> holdings,
        List<ContactDetails> contacts,
        String discriminator,
        @Nullable UUID importId,
        @Nullable String reason) {
    public RegisterAccount {
        holdings = List.copyOf(holdings);
        contacts = List.copyOf(contacts);
    }

    public RegisterAccount(
            AccountDetails details,
            List<HoldingFigure> holdings,
            List<ContactDetails> contacts,
            String discriminator,
            @Nullable UUID importId) {
        this(details, holdings, contacts, discriminator, importId, null);
    }

    public RegisterAccount(AccountDetails details) {
        this(details, List.of(), List.of(), "", null);
    }
}
