package io.keyhold.server.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** The time by which a company's handbook runs: for effect dates, protections and duties. Only a demo company's can be moved, forward. */
public interface BusinessClock {
    /** The company's present instant. */
    Instant now(UUID tenantId);

    /** The company's zone; Asia/Shanghai unless it says otherwise. */
    ZoneId zone(UUID tenantId);

    /** The company's present day in its own zone. */
    default LocalDate today(UUID tenantId) {
        return now(tenantId).atZone(zone(tenantId)).toLocalDate();
    }

    /**
     * Moves a demo company's clock forward.
     *
     * @return the new present instant, or a refusal when the company is no demo or the step is not forward
     */
    Outcome<Instant> advance(UUID tenantId, Duration by);
}
