package io.keyhold.server.access.web;

import io.keyhold.server.access.ApiToken;
import io.keyhold.server.access.ApiTokens;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for scripts. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {
    record Holder(UUID id, String name) {}

    record Token(
            UUID id,
            String name,
            Holder person,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /** A token just made; {@code token} is what the script sends, told this once. */
    record FreshToken(UUID id, String name, Holder person, Instant createdAt, Instant expiresAt, String token) {}

    /**
     * A token to make.
     *
     * @param personId whom it acts as; null for oneself
     * @param expiresOn its last day
     */
    record TokenToIssue(String name, @Nullable UUID personId, LocalDate expiresOn) {}

    private final ApiTokens tokens;
    private final People people;
    private final Tenants tenants;

    TokensController(ApiTokens tokens, People people, Tenants tenants) {
        this.tokens = tokens;
        this.people = people;
        this.tenants = tenants;
    }

    @GetMapping
    List<Token> tokens(Caller caller) {
        var all = tokens.list(caller);
        var names = people.names(
                caller.tenantId(), all.stream().map(ApiToken::personId).collect(Collectors.toSet()));
        return all.stream().map(token -> show(token, names)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreshToken issueToken(Caller caller, SignedIn who, @RequestBody TokenToIssue body) {
        Gate.requireSession(who);
        var personId = body.personId() == null ? caller.personId() : body.personId();
        var expiresAt = body.expiresOn().plusDays(1).atStartOfDay(zone(caller)).toInstant();
        var made = Replies.value(tokens.create(caller, personId, body.name(), expiresAt));
        var token = made.token();
        return new FreshToken(
                token.id(),
                token.name(),
                holder(personId, people.names(caller.tenantId(), Set.of(personId))),
                token.createdAt(),
                token.expiresAt(),
                made.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(Caller caller, @PathVariable UUID id) {
        Replies.value(tokens.revoke(caller, id));
    }

    private ZoneId zone(Caller caller) {
        return tenants.find(caller.tenantId()).orElseThrow().zone();
    }

    private static Token show(ApiToken token, Map<UUID, String> names) {
        return new Token(
                token.id(),
                token.name(),
                holder(token.personId(), names),
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt());
    }

    private static Holder holder(UUID personId, Map<UUID, String> names) {
        return new Holder(personId, names.getOrDefault(personId, ""));
    }
}
