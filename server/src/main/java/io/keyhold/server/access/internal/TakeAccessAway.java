package io.keyhold.server.access.internal;

import static io.keyhold.schema.db.Tables.API_TOKEN;

import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.organization.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever leaves can no longer come in: the login loses the company, sessions end, tokens are revoked, with the leaving itself. */
@Component
class TakeAccessAway {
    private final JooqLogins logins;
    private final JooqSessions sessions;
    private final JooqApiTokens tokens;
    private final StoredSessions rememberedSessions;
    private final StoredApiTokens rememberedTokens;
    private final SystemClock clock;

    TakeAccessAway(
            JooqLogins logins,
            JooqSessions sessions,
            JooqApiTokens tokens,
            StoredSessions rememberedSessions,
            StoredApiTokens rememberedTokens,
            SystemClock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.tokens = tokens;
        this.rememberedSessions = rememberedSessions;
        this.rememberedTokens = rememberedTokens;
        this.clock = clock;
    }

    @EventListener
    void from(PersonLeft left) {
        logins.leave(left.tenantId(), left.personId());
        sessions.endAllOf(left.tenantId(), left.personId());
        tokens.revoke(left.tenantId(), API_TOKEN.PERSON_ID.eq(left.personId()), clock.now());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(PersonLeft left) {
        rememberedSessions.forget();
        rememberedTokens.forget();
    }
}
