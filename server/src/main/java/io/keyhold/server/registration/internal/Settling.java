package io.keyhold.server.registration.internal;

import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.internal.Filed.Passed;
import io.keyhold.server.registration.internal.Filed.Standing;
import io.keyhold.server.registration.internal.Filed.Times;
import io.keyhold.server.registration.internal.Ruling.Ruled;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries a ruling out: where the registration stands by it, and the protection it wins. */
@Component
class Settling {
    private final ProtectionRows protections;

    Settling(ProtectionRows protections) {
        this.protections = protections;
    }

    /** Where it stands by the ruling. */
    static Standing standing(@Nullable Claimed account, UUID keeperId, Ruled ruled, @Nullable String reason) {
        return new Standing(
                state(ruled.ruling()),
                account == null ? null : account.id(),
                keeperId,
                ruled.told(),
                times(ruled.ruling()),
                ruled.ruling() instanceof Ruling.PassOn(var channel, var least, var most)
                        ? new Passed(channel, least, most)
                        : null,
                reason);
    }

    private static RegistrationState state(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Protect _ -> RegistrationState.PROTECTED;
            case Ruling.Accept _ -> RegistrationState.ACCEPTED;
            case Ruling.Taken _, Ruling.Barred _ -> RegistrationState.REFUSED;
            case Ruling.Screen _ -> RegistrationState.SCREENING;
            case Ruling.EnterFirst _ -> RegistrationState.REJECTED;
            case Ruling.Cross _ -> RegistrationState.CROSSING;
            case Ruling.PassOn _ -> RegistrationState.PASSED_ON;
        };
    }

    private static Times times(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Protect protect -> new Times(protect.from(), protect.until(), null);
            case Ruling.Taken(var until) -> new Times(null, null, until);
            case Ruling.Barred barred -> new Times(null, null, barred.until());
            default -> Times.NONE;
        };
    }

    /** Writes the protection of a registration that is written already. */
    void protect(Filed filed, @Nullable Claimed account, Ruled ruled, Instant now) {
        if (ruled.ruling() instanceof Ruling.Protect protect) {
            var held = Objects.requireNonNull(account);
            var place = Objects.requireNonNullElse(
                    held.divisionCode(), filed.intent().divisionCode());
            protections.begin(filed, held.id(), place, protect.subject(), now, protect.until());
        }
    }
}
