package io.keyhold.server.kernel.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries a command out once, however often a client sends it with the same key: the first answer is given again. */
public interface Idempotent {
    /**
     * Runs the command, or answers as it was answered before. Refusals are not remembered: nothing was done, so it may be tried again.
     *
     * @param key the client's key, at most 100 characters ({@code idempotency-key-too-long}); without one the command simply runs
     * @param request what the client sent; the same key with another request is refused ({@code idempotency-reused})
     * @param answer the type of the answer
     */
    <T> T once(UUID tenantId, UUID actorId, @Nullable String key, Object request, Class<T> answer, Supplier<T> command);
}
