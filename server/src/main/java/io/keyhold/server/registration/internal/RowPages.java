package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Known;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.registration.RegistrationList;
import io.keyhold.server.registration.RegistrationRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes list rows of registrations, with what the reader may know of their accounts: two statements a page. */
@Component
class RowPages {
    private final ClaimedAccounts accounts;
    private final People people;
    private final Boundaries boundaries;

    RowPages(ClaimedAccounts accounts, People people, Boundaries boundaries) {
        this.accounts = accounts;
        this.people = people;
        this.boundaries = boundaries;
    }

    /** One more than the limit was looked for, to know whether there is a next page. */
    RegistrationList list(Caller caller, List<Filed> found, int limit) {
        var shown = found.stream().limit(limit).toList();
        var ids = shown.stream()
                .map(filed -> filed.standing().accountId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = accounts.seen(caller, ids);
        var names = people.names(
                caller.tenantId(),
                shown.stream().map(filed -> filed.standing().keeperId()).collect(Collectors.toSet()));
        return new RegistrationList(
                shown.stream().map(filed -> row(filed, known, names)).toList(),
                found.size() > limit ? shown.getLast().number() : null);
    }

    private RegistrationRow row(Filed filed, Map<UUID, Known> known, Map<UUID, String> names) {
        var standing = filed.standing();
        var accountId = standing.accountId();
        return new RegistrationRow(
                filed.id(),
                filed.number(),
                filed.receiptNumber(),
                standing.state(),
                standing.told().code(),
                standing.told().clause(),
                filed.intent().name(),
                accountId == null ? null : Pages.account(known.get(accountId)),
                filed.intent().divisionCode(),
                names.getOrDefault(standing.keeperId(), ""),
                boundaries
                        .unit(filed.tenantId(), filed.who().unitId())
                        .map(Unit::name)
                        .orElse(""),
                filed.intent().vehicles(),
                filed.intent().expectedOn(),
                filed.receivedAt(),
                standing.times().until(),
                standing.times().takenUntil());
    }
}
