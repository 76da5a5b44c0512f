package io.keyhold.server.access;

import io.keyhold.server.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens for scripts, which may do what their person may. Refusals: {@code token-name-missing}, {@code token-lifetime},
 * {@code no-such-token}, {@code no-such-person}, {@code not-allowed}.
 */
public interface ApiTokens {
    /** Makes a token that holds until then, at most a year; for someone else only by who administers access. */
    Outcome<NewApiToken> create(Caller caller, UUID personId, String name, Instant expiresAt);

    /** The caller's own tokens, or everybody's for who administers access; newest first. */
    List<ApiToken> list(Caller caller);

    /** Ends a token at once. */
    Outcome<ApiToken> revoke(Caller caller, UUID tokenId);

    /** Whose token it is; empty when it is revoked, expired or unknown. */
    Optional<SignedIn> find(String secret);
}
