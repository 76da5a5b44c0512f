package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION_WATCH;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.People;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.internal.Filed.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with registrations besides ruling on them: take back, give to another, ask to be told, erase. */
@Component
class Hands {
    private final DSLContext db;
    private final Editing editing;
    private final ProtectionRows protections;
    private final Reopening reopening;
    private final FiledRows rows;
    private final Papers papers;
    private final UploadRows uploads;
    private final Writing writing;
    private final People people;
    private final BusinessClock clock;

    Hands(
            DSLContext db,
            Editing editing,
            ProtectionRows protections,
            Reopening reopening,
            FiledRows rows,
            Papers papers,
            UploadRows uploads,
            Writing writing,
            People people,
            BusinessClock clock) {
        this.db = db;
        this.editing = editing;
        this.protections = protections;
        this.reopening = reopening;
        this.rows = rows;
        this.papers = papers;
        this.uploads = uploads;
        this.writing = writing;
        this.people = people;
        this.clock = clock;
    }

    Outcome<RegistrationPage> withdraw(Caller caller, UUID id, String reason) {
        return Editing.reason(reason)
                .then(why -> editing.change(
                        caller,
                        id,
                        Permission.REGISTRATION_CREATE,
                        filed -> Editing.standing(filed, Abilities.WITHDRAWABLE)
                                .then(it -> Abilities.isOwn(caller, it)
                                        ? Outcome.done(withdrawn(caller, it, why))
                                        : Outcome.refused(Refusal.forbidden("not-permitted")))));
    }

    private Filed withdrawn(Caller caller, Filed filed, String reason) {
        var now = clock.now(filed.tenantId());
        var told = filed.standing()
                .told()
                .saying("withdrawn", filed.standing().told().clause());
        var standing = filed.standing().to(RegistrationState.WITHDRAWN, told, reason);
        if (filed.standing().state() == RegistrationState.PROTECTED) {
            var end = Objects.requireNonNull(filed.standing().times().until());
            standing = standing.with(new Times(filed.standing().times().from(), end.isBefore(now) ? end : now, null));
        }
        var after = writing.next(filed, filed.with(standing), List.of(), caller.personId(), "withdrawn");
        if (filed.standing().state() == RegistrationState.PROTECTED) {
            protections.ofRegistration(filed.tenantId(), filed.id()).ifPresent(held -> {
                var until = held.until();
                var end = until != null && until.isBefore(now) ? until : now;
                protections.end(filed.tenantId(), held.id(), end, "withdrawn");
                reopening.after(filed, held, true, now);
            });
        }
        return after;
    }

    Outcome<RegistrationPage> transfer(Caller caller, UUID id, UUID personId, String reason) {
        return Editing.reason(reason)
                .then(why -> editing.change(
                        caller,
                        id,
                        Permission.REGISTRATION_CREATE,
                        filed -> transferred(caller, filed, personId, why)));
    }

    private Outcome<Filed> transferred(Caller caller, Filed filed, UUID personId, String reason) {
        if (!Abilities.leads(caller)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        if (!filed.standing().state().isLive()) {
            return Outcome.refused(Refusal.conflict(
                    "registration-stands-elsewhere",
                    Map.of("state", filed.standing().state().code())));
        }
        if (people.hold(filed.tenantId(), Set.of(personId)).isEmpty()) {
            return Outcome.refused(Refusal.invalid("no-such-keeper", Map.of("field", "personId", "value", personId)));
        }
        var after = filed.with(filed.standing().keptBy(personId, reason), filed.deal());
        return Outcome.done(writing.next(filed, after, List.of(), caller.personId(), "transferred"));
    }

    Outcome<RegistrationPage> watch(Caller caller, UUID id, boolean on) {
        return editing.change(caller, id, Permission.REGISTRATION_READ, filed -> {
            var accountId = filed.standing().accountId();
            if (accountId == null) {
                return Outcome.refused(Refusal.conflict("nothing-to-watch", Map.of()));
            }
            if (on) {
                begin(caller, filed, accountId);
            } else {
                end(caller, filed);
            }
            return Outcome.done(filed);
        });
    }

    private void begin(Caller caller, Filed filed, UUID accountId) {
        db.insertInto(REGISTRATION_WATCH)
                .set(REGISTRATION_WATCH.TENANT_ID, filed.tenantId())
                .set(REGISTRATION_WATCH.PERSON_ID, caller.personId())
                .set(REGISTRATION_WATCH.REGISTRATION_ID, filed.id())
                .set(REGISTRATION_WATCH.ACCOUNT_ID, accountId)
                .set(REGISTRATION_WATCH.SINCE, ProtectionRows.at(clock.now(filed.tenantId())))
                .onConflictDoNothing()
                .execute();
    }

    private void end(Caller caller, Filed filed) {
        db.deleteFrom(REGISTRATION_WATCH)
                .where(
                        REGISTRATION_WATCH.TENANT_ID.eq(filed.tenantId()),
                        REGISTRATION_WATCH.PERSON_ID.eq(caller.personId()),
                        REGISTRATION_WATCH.REGISTRATION_ID.eq(filed.id()))
                .execute();
    }

    Outcome<RegistrationPage> eraseContact(Caller caller, UUID id, String reason) {
        return Editing.reason(reason)
                .then(why -> editing.change(caller, id, Permission.ACCOUNT_ERASE, filed -> {
                    if (filed.seals().salt() == null) {
                        return Outcome.refused(Refusal.conflict("erased", Map.of()));
                    }
                    return Outcome.done(erased(caller.personId(), filed, false, why));
                }));
    }

    /** @param name whether the customer is the person, so that the written name goes too */
    Filed erased(@Nullable UUID actorId, Filed filed, boolean name, String reason) {
        var standing = filed.standing().keptBy(filed.standing().keeperId(), reason);
        var after = filed.with(standing, filed.deal());
        rows.erase(after, name);
        papers.erase(filed.tenantId(), filed.id());
        uploads.forget(filed.tenantId(), filed.id());
        writing.log(after, actorId, "contact-erased");
        return rows.find(filed.tenantId(), filed.id()).orElseThrow();
    }
}
