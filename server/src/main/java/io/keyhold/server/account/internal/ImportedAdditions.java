package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.CompleteAccount;
import io.keyhold.server.account.Completion;
import io.keyhold.server.account.internal.Editor.Edited;
import io.keyhold.server.account.internal.Editor.Request;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Organizations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What imports add to accounts that were known before: each a change of its own, to be taken back by another one. */
@Component
class ImportedAdditions {
    private final Editor editor;
    private final DetailsCheck check;
    private final HoldingRows holdings;
    private final ContactRows contacts;
    private final ChangeLog changes;
    private final Organizations organizations;
    private final BusinessClock business;

    ImportedAdditions(
            Editor editor,
            DetailsCheck check,
            HoldingRows holdings,
            ContactRows contacts,
            ChangeLog changes,
            Organizations organizations,
            BusinessClock business) {
        this.editor = editor;
        this.check = check;
        this.holdings = holdings;
        this.contacts = contacts;
        this.changes = changes;
        this.organizations = organizations;
        this.business = business;
    }

    Outcome<AccountRef> complete(Caller caller, CompleteAccount command) {
        var wrong = wrong(caller, command);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var request =
                new Request(caller, command.accountId(), command.version(), Permission.ACCOUNT_EDIT, "completed", null);
        return editor.change(
                request,
                (account, others) -> detailed(caller, account, command.details())
                        .map(detailed -> {
                            var tenantId = caller.tenantId();
                            var news = Reconciled.with(holdings.current(tenantId, account.id()), command.holdings());
                            holdings.record(tenantId, caller.personId(), account.id(), news, command.importId());
                            contacts.insert(caller, Map.of(account.id(), command.contacts()), command.importId());
                            return new Edited(holdings.counted(tenantId, detailed));
                        }));
    }

    private Optional<Refusal> wrong(Caller caller, CompleteAccount command) {
        if (!command.contacts().isEmpty() && !caller.may(Permission.CONTACT_READ)) {
            return Optional.of(Refusal.forbidden("not-permitted"));
        }
        return Stream.concat(
                        FigureCheck.refusal(command.holdings(), business.today(caller.tenantId())).stream(),
                        command.contacts().stream().flatMap(contact -> ContactCheck.refusal(contact).stream()))
                .findFirst();
    }

    /** Takes one account's additions back; the caller has made sure that nobody has changed it since. */
    Outcome<AccountRef> takeBack(Caller caller, UUID importId, Completion completion) {
        var tenantId = caller.tenantId();
        var before = changes.of(tenantId, completion.accountId()).stream()
                .filter(change -> change.version() == completion.before())
                .findFirst()
                .orElseThrow();
        var request = new Request(
                caller,
                completion.accountId(),
                completion.after(),
                Permission.ACCOUNT_IMPORT,
                "import-withdrawn",
                null);
        return editor.change(
                request,
                (account, others) -> detailed(caller, account, asBefore(account.details(), before))
                        .map(detailed -> {
                            holdings.takeBack(tenantId, account.id(), importId);
                            return new Edited(holdings.counted(tenantId, detailed));
                        }));
    }

    private Outcome<AccountState> detailed(Caller caller, AccountState account, AccountDetails wanted) {
        return check.amended(caller.tenantId(), account, wanted, organizations.map(caller.tenantId()));
    }

    private static AccountDetails asBefore(AccountDetails now, Change before) {
        return new AccountDetails(
                now.type(),
                now.name(),
                fact(before, "uscc"),
                fact(before, "divisionCode"),
                fact(before, "address"),
                fact(before, "industry"),
                fact(before, "category"),
                fact(before, "transportCategory"),
                now.dealerId(),
                now.keeperId());
    }

    private static @Nullable String fact(Change change, String name) {
        return (String) change.facts().get(name);
    }
}
