package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Finds and merges pairs for tests. */
@TestComponent
public class Rulings {
    private final Ledgers ledgers;
    private final Duplicates duplicates;
    private final Merges merges;

    Rulings(Ledgers ledgers, Duplicates duplicates, Merges merges) {
        this.ledgers = ledgers;
        this.duplicates = duplicates;
        this.merges = merges;
    }

    /** The command to merge the one into the other as both are now, taking the fields from the merged one. */
    public MergeAccounts command(Caller caller, AccountRef kept, AccountRef merged, String... fromMerged) {
        var pair = done(duplicates.suspect(caller, kept.id(), merged.id()));
        return new MergeAccounts(
                pair.id(),
                kept.id(),
                ledgers.now(caller, kept).version(),
                ledgers.now(caller, merged).version(),
                Set.of(fromMerged),
                "同一家公司");
    }

    public Outcome<Merges.Merge> merge(Caller caller, AccountRef kept, AccountRef merged, String... fromMerged) {
        return merges.merge(caller, command(caller, kept, merged, fromMerged));
    }
}
