package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.SystemClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

@Component
class RealSystemClock implements SystemClock {
    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
