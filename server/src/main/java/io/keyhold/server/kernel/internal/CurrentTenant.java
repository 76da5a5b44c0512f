package io.keyhold.server.kernel.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant whose transaction this thread is in. */
final class CurrentTenant {
    private static final ThreadLocal<@Nullable UUID> TENANT = new ThreadLocal<>();

    private CurrentTenant() {}

    static @Nullable UUID get() {
        return TENANT.get();
    }

    static void set(@Nullable UUID tenantId) {
        if (tenantId == null) {
            TENANT.remove();
        } else {
            TENANT.set(tenantId);
        }
    }
}
