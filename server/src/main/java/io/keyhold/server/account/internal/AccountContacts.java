package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.Contacts;
import io.keyhold.server.account.PersonalDataErased;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class AccountContacts implements Contacts {
    private final TenantTransactions transactions;
    private final AccountRows accounts;
    private final ContactRows contacts;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    AccountContacts(
            TenantTransactions transactions,
            AccountRows accounts,
            ContactRows contacts,
            Organizations organizations,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.contacts = contacts;
        this.organizations = organizations;
        this.events = events;
    }

    @Override
    public Outcome<UUID> add(Caller caller, UUID accountId, ContactDetails details) {
        return on(
                caller,
                accountId,
                Permission.ACCOUNT_EDIT,
                () -> checked(details)
                        .map(person -> contacts.insert(caller, Map.of(accountId, List.of(person)), null)
                                .getFirst()));
    }

    @Override
    public Outcome<UUID> amend(Caller caller, UUID accountId, UUID contactId, long version, ContactDetails details) {
        return on(
                caller,
                accountId,
                Permission.ACCOUNT_EDIT,
                () -> checked(details)
                        .then(person -> change(caller, accountId, contactId, version, contact -> {
                            contacts.update(caller, contact, person, "active", "amended");
                            return Outcome.done(contactId);
                        })));
    }

    @Override
    public Outcome<UUID> remove(Caller caller, UUID accountId, UUID contactId, long version) {
        return on(
                caller,
                accountId,
                Permission.ACCOUNT_EDIT,
                () -> change(caller, accountId, contactId, version, contact -> {
                    contacts.update(caller, contact, contact.details(), "removed", "removed");
                    return Outcome.done(contactId);
                }));
    }

    @Override
    public Outcome<UUID> erase(Caller caller, UUID accountId, UUID contactId, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("reason-missing", Map.of("field", "reason")));
        }
        return on(
                caller,
                accountId,
                Permission.ACCOUNT_ERASE,
                () -> contacts.lock(caller.tenantId(), accountId, contactId)
                        .map(contact -> {
                            contacts.erase(caller, contact, reason);
                            events.publishEvent(new PersonalDataErased(caller.tenantId(), accountId, false));
                            return Outcome.done(contactId);
                        })
                        .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-contact"))));
    }

    private Outcome<UUID> on(Caller caller, UUID accountId, Permission permission, Supplier<Outcome<UUID>> command) {
        // Whoever may not read the personal data of contacts may not write it either.
        if (!caller.may(permission) || !caller.may(Permission.CONTACT_READ)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        return transactions.command(
                caller.tenantId(),
                () -> accounts.find(caller.tenantId(), accountId)
                        .filter(account -> Visibility.sees(caller, account, organizations.map(caller.tenantId())))
                        .map(account -> command.get())
                        .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-account"))));
    }

    private Outcome<UUID> change(
            Caller caller,
            UUID accountId,
            UUID contactId,
            long version,
            Function<ContactRows.Stored, Outcome<UUID>> change) {
        var contact = contacts.lock(caller.tenantId(), accountId, contactId);
        if (contact.isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-contact"));
        }
        if (contact.get().version() != version) {
            return Outcome.refused(
                    Refusal.stale(Map.of("who", "", "version", contact.get().version())));
        }
        return change.apply(contact.get());
    }

    private static Outcome<ContactDetails> checked(ContactDetails details) {
        return ContactCheck.refusal(details)
                .map(Outcome::<ContactDetails>refused)
                .orElseGet(() -> Outcome.done(details));
    }
}
