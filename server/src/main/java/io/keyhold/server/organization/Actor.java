package io.keyhold.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which company, and by whom, a command of this module is given.
 *
 * @param personId the person who gives it; null when the product itself does, as when a company is founded
 */
public record Actor(UUID tenantId, @Nullable UUID personId) {
    /** The product itself, at work in a company. */
    public static Actor product(UUID tenantId) {
        return new Actor(tenantId, null);
    }
}
