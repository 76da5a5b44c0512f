package io.keyhold.server.account.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.PersonalDataErased;
import io.keyhold.server.account.TieGuard;
import io.keyhold.server.account.internal.Editor.Edited;
import io.keyhold.server.account.internal.Editor.Request;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Erases a natural person from the ledger and its history; figures and decisions stay, of nobody in particular. */
@Component
class Eraser {
    static final Set<String> PERSONAL = Set.of("name", "address", "absorbed", "setApart");

    private final TenantTransactions transactions;
    private final Editor editor;
    private final ContactRows contacts;
    private final TieGuards guards;
    private final FormerPeople former;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    Eraser(
            TenantTransactions transactions,
            Editor editor,
            ContactRows contacts,
            TieGuards guards,
            FormerPeople former,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.editor = editor;
        this.contacts = contacts;
        this.guards = guards;
        this.former = former;
        this.changes = changes;
        this.events = events;
    }

    Outcome<AccountRef> erase(Caller caller, UUID accountId, long version, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("reason-missing", Map.of("field", "reason")));
        }
        var request = new Request(caller, accountId, version, Permission.ACCOUNT_ERASE, "erased", reason);
        return transactions.command(
                caller.tenantId(),
                () -> editor.change(request, (account, others) -> {
                            if (account.organisation()) {
                                return Outcome.refused(Refusal.conflict("organisations-are-archived", Map.of()));
                            }
                            return guards.unlessObjected(
                                    caller.tenantId(),
                                    accountId,
                                    new TieGuard.Change.Erased(),
                                    () -> forgotten(caller, account, reason));
                        })
                        .map(ref -> {
                            former.erase(caller.tenantId(), accountId);
                            changes.erase(caller.tenantId(), List.of(accountId), PERSONAL);
                            events.publishEvent(new PersonalDataErased(caller.tenantId(), accountId, true));
                            return ref;
                        }));
    }

    private Outcome<Edited> forgotten(Caller caller, AccountState account, String reason) {
        contacts.of(caller.tenantId(), account.id()).stream()
                .filter(contact -> !contact.state().equals("erased"))
                .forEach(contact -> contacts.erase(caller, contact, reason));
        return Outcome.done(new Edited(nobody(account).withState("erased")));
    }

    private static AccountState nobody(AccountState account) {
        var d = account.details();
        var details = new AccountDetails(
                AccountType.PERSON,
                "#" + account.number(),
                null,
                d.divisionCode(),
                null,
                d.industry(),
                d.category(),
                d.transportCategory(),
                d.dealerId(),
                d.keeperId());
        return account.with(details, NormalisedName.of(details.name()).text(), account.unitId());
    }
}
