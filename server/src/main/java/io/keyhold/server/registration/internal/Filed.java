package io.keyhold.server.registration.internal;

import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.ReportDeal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration as its row holds it: what was handed in, which never changes, and where it stands. */
record Filed(
        UUID tenantId,
        UUID id,
        long number,
        long version,
        RegisterIntent intent,
        Who who,
        Seals seals,
        Instant submittedAt,
        Instant receivedAt,
        @Nullable Long receiptNumber,
        Standing standing,
        @Nullable Deal deal) {

    /** Who registered, and for which unit. */
    record Who(UUID personId, UUID unitId) {}

    /** What the receipt says of personal data; the salt goes when the data is erased. */
    record Seals(@Nullable String salt, String name, String contact) {}

    /**
     * Where it stands.
     *
     * @param accountId null until the company is known to be an account
     * @param reason why it last changed, where someone gave a reason
     */
    record Standing(
            RegistrationState state,
            @Nullable UUID accountId,
            UUID keeperId,
            Told told,
            Times times,
            @Nullable Passed passed,
            @Nullable String reason) {
        Standing to(RegistrationState next, Told why, @Nullable String because) {
            return new Standing(next, accountId, keeperId, why, times, passed, because);
        }

        Standing with(Times newTimes) {
            return new Standing(state, accountId, keeperId, told, newTimes, passed, reason);
        }

        Standing keptBy(UUID personId, @Nullable String because) {
            return new Standing(state, accountId, personId, told, times, passed, because);
        }
    }

    /** What was said of it, and the decisions that say why. */
    record Told(
            String code,
            @Nullable String clause,
            @Nullable String gap,
            @Nullable String pack,
            @Nullable Integer packVersion,
            List<UUID> decisions) {
        Told {
            decisions = List.copyOf(decisions);
        }

        /** The same handbook, another word. */
        Told saying(String newCode, @Nullable String newClause) {
            return new Told(newCode, newClause, null, pack, packVersion, decisions);
        }
    }

    /** Protected from and until; until when someone else is. */
    record Times(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Instant takenUntil) {
        static final Times NONE = new Times(null, null, null);
    }

    /** The channel that has it now, and what that may earn, in fen (AU-10). */
    record Passed(
            String channel, @Nullable Long least, @Nullable Long most) {}

    /** The reported deal. */
    record Deal(
            ReportDeal reported,
            Instant reportedAt,
            @Nullable Instant verifiedAt) {}

    Filed with(Standing next) {
        return with(next, deal);
    }

    Filed with(Standing next, @Nullable Deal newDeal) {
        return new Filed(
                tenantId,
                id,
                number,
                version + 1,
                intent,
                who,
                seals,
                submittedAt,
                receivedAt,
                receiptNumber,
                next,
                newDeal);
    }

    Filed received(long receipt) {
        return new Filed(
                tenantId, id, number, version, intent, who, seals, submittedAt, receivedAt, receipt, standing, deal);
    }
}
