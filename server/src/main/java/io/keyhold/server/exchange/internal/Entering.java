package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.exchange.DuplicateChoice;
import io.keyhold.server.exchange.internal.ImportRows.Open;
import io.keyhold.server.kernel.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Enters rows as new accounts, each with its holdings and its contact. */
@Component
class Entering {

    private final Accounts accounts;

    Entering(Accounts accounts) {
        this.accounts = accounts;
    }

    /** In the caller's transaction. */
    List<Mark> enter(Caller caller, ImportRecord of, List<Open> open) {
        var commands = open.stream().map(row -> command(of, row)).toList();
        var outcomes = accounts.registerAll(caller, commands);
        return IntStream.range(0, open.size())
                .mapToObj(i -> mark(open.get(i), outcomes.get(i)))
                .toList();
    }

    private static RegisterAccount command(ImportRecord of, Open row) {
        var draft = row.draft();
        var contacts = draft.contact() == null ? List.<ContactDetails>of() : List.of(draft.contact());
        return new RegisterAccount(draft.details(), draft.holdings(), contacts, discriminator(of, row), of.id());
    }

    /** What tells it apart from the account of the same name is where somebody said that it is another one. */
    private static String discriminator(ImportRecord of, Open row) {
        boolean isDistinct = row.choice() == DuplicateChoice.DISTINCT
                && row.draft().details().uscc() == null;
        return isDistinct ? of.fileName() + "#" + row.number() : "";
    }

    private static Mark mark(Open row, Outcome<AccountRef> outcome) {
        return switch (outcome) {
            case Outcome.Done<AccountRef>(var account) -> Mark.created(row.number(), account.id());
            case Outcome.Refused<AccountRef>(var refusal) ->
                Applying.refused(row, refusal.code(), Remarks.params(refusal));
        };
    }
}
