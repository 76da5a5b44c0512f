package io.keyhold.server.demo;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * Moves a demo company's business day forward, so that what takes weeks can be seen now. Refusals: {@code not-permitted}, {@code not-a-demo},
 * {@code clock-only-forward}, {@code clock-step-too-long}.
 */
public interface TimeMachine {
    /** The company's present instant in its own zone; refused for a company that is no demo. */
    Outcome<ZonedDateTime> now(Caller caller);

    /** Goes forward by so much. */
    Outcome<ZonedDateTime> forward(Caller caller, Duration by);
}
