package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with accounts. Each command is one transaction in which the handbook decides again whatever the change
 * touches; a refusal leaves no trace.
 */
public interface Accounts {
    /** Enters one account; refused when its credit code or name is taken ({@code credit-code-taken}, {@code name-taken}). */
    Outcome<AccountRef> register(Caller caller, RegisterAccount command);

    /** Enters many in one transaction; each has its own outcome, in the order given, and one refusal does not stop the others. */
    List<Outcome<AccountRef>> registerAll(Caller caller, List<RegisterAccount> commands);

    /** Changes the details; refused as {@code stale} when someone else was quicker. */
    Outcome<AccountRef> amend(Caller caller, AmendAccount command);

    /** Takes an account out of the ledger's daily use; nothing is lost, and its trucks no longer count for a group or site. */
    Outcome<AccountRef> archive(Caller caller, UUID accountId, long version, @Nullable String reason);

    /** Brings an archived account back. */
    Outcome<AccountRef> restore(Caller caller, UUID accountId, long version);

    /** Erases a person's account and every contact's personal data of it, in its history too; that it existed stays known. */
    Outcome<AccountRef> erase(Caller caller, UUID accountId, long version, String reason);

    /** Records that an organisation is not the other one of the same name; from then on the words given tell them apart. */
    Outcome<AccountRef> distinguish(Caller caller, UUID accountId, long version, String discriminator, String reason);

    /** Adds what an import's row knows to an account; refused as {@code stale} when someone else was quicker. */
    Outcome<AccountRef> complete(Caller caller, CompleteAccount command);

    /**
     * Takes an import back: removes the accounts it entered and what it added to others, all or nothing, and only while nobody has
     * touched any of them ({@code import-touched}) and nothing points to any that would go ({@code import-in-use}).
     *
     * @param completions what the import did to accounts by {@link #complete}, in that order
     */
    Outcome<Integer> withdrawImport(Caller caller, UUID importId, List<Completion> completions);
}
