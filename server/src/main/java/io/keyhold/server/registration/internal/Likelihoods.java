package io.keyhold.server.registration.internal;

import io.keyhold.server.account.Candidate;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.registration.RegistrationBook.Holder;
import io.keyhold.server.registration.RegistrationBook.Likely;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.internal.Past.Held;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For head office's screening: which accounts a company may be, and who would lose a protection by saying so. */
@Component
class Likelihoods {
    private static final int LOOKED_AT = 10;

    private final Recognition recognition;
    private final ProtectionRows protections;
    private final FiledRows rows;
    private final Boundaries boundaries;
    private final BusinessClock clock;

    Likelihoods(
            Recognition recognition,
            ProtectionRows protections,
            FiledRows rows,
            Boundaries boundaries,
            BusinessClock clock) {
        this.recognition = recognition;
        this.protections = protections;
        this.rows = rows;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    List<Likely> of(Filed filed) {
        var found = recognition.candidates(filed.tenantId(), filed.intent(), LOOKED_AT);
        var ids = found.stream().map(each -> each.account().id()).toList();
        Map<UUID, Held> held = protections.holding(filed.tenantId(), ids, clock.now(filed.tenantId())).stream()
                .collect(Collectors.toMap(Held::accountId, Function.identity(), (one, other) -> one));
        return found.stream()
                .map(each -> likely(filed, each, held.get(each.account().id())))
                .toList();
    }

    private Likely likely(Filed filed, Candidate candidate, @Nullable Held held) {
        return new Likely(candidate, held == null ? null : holder(filed, held));
    }

    private Holder holder(Filed filed, Held held) {
        var holder = rows.find(filed.tenantId(), held.registrationId()).orElseThrow();
        return new Holder(
                holder.id(),
                holder.number(),
                holder.receiptNumber(),
                boundaries.unit(filed.tenantId(), held.unitId()).map(Unit::name).orElse(""),
                held.until(),
                holder.standing().state() == RegistrationState.PROTECTED
                        && Objects.requireNonNull(holder.receiptNumber())
                                > Objects.requireNonNull(filed.receiptNumber()));
    }
}
