package io.keyhold.server.account;

import io.keyhold.server.organization.Actor;
import java.util.UUID;

/**
 * Other names by which an account is known, learnt when someone says that two names are one company. A name that one account alone goes
 * by decides: whoever asks for it means that account.
 */
public interface CompanyAliases {
    /**
     * Remembers a name; once is enough. The account's own name is not an alias of it.
     *
     * @param source what taught it: a screening, a merge, a person
     */
    void learn(Actor actor, UUID accountId, String name, String source);

    /** Forgets a name of the account, as when a merge is undone; does nothing when it was not known. */
    void forget(Actor actor, UUID accountId, String name);
}
