package io.keyhold.server.kernel;

import java.util.UUID;

/** The numbers people see, counted per company. They only ever rise; a rolled-back command may leave a hole. */
public interface Numbers {
    /** The next number of the counter, which is made when first asked for. */
    default long next(UUID tenantId, String counter) {
        return reserve(tenantId, counter, 1);
    }

    /** Reserves a run of numbers and returns its first. Does not wait for the caller's transaction. */
    long reserve(UUID tenantId, String counter, int howMany);
}
