package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.organization.HandOver;
import io.keyhold.server.organization.Keeps;
import io.keyhold.server.organization.Kept;
import io.keyhold.server.registration.RegistrationState;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The registrations someone keeps that are not over; when the person leaves, each goes to the successor, with a line in its history. */
@Component
class KeptRegistrations implements Keeps {
    private static final List<String> LIVE = Arrays.stream(RegistrationState.values())
            .filter(RegistrationState::isLive)
            .map(RegistrationState::code)
            .toList();

    private final DSLContext db;
    private final FiledRows rows;
    private final Writing writing;

    KeptRegistrations(DSLContext db, FiledRows rows, Writing writing) {
        this.db = db;
        this.rows = rows;
        this.writing = writing;
    }

    @Override
    public Kept kept(UUID tenantId, UUID personId) {
        return new Kept("registrations", db.fetchCount(REGISTRATION, live(tenantId, personId)));
    }

    @Override
    public void handOver(HandOver order) {
        var tenantId = order.actor().tenantId();
        db.select(REGISTRATION.ID)
                .from(REGISTRATION)
                .where(live(tenantId, order.fromPersonId()))
                .orderBy(REGISTRATION.ID)
                .fetch(REGISTRATION.ID)
                .forEach(id -> rows.lock(tenantId, id)
                        .filter(filed -> filed.standing().keeperId().equals(order.fromPersonId()))
                        .ifPresent(filed -> give(order, filed)));
    }

    private void give(HandOver order, Filed filed) {
        var after = filed.with(
                filed.standing().keptBy(order.toPersonId(), filed.standing().reason()), filed.deal());
        writing.next(filed, after, List.of(), order.actor().personId(), "handed-over");
    }

    private static Condition live(UUID tenantId, UUID personId) {
        return REGISTRATION
                .TENANT_ID
                .eq(tenantId)
                .and(REGISTRATION.KEEPER_ID.eq(personId))
                .and(REGISTRATION.STATE.in(LIVE));
    }
}
