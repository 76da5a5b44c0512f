package io.keyhold.server.access;

/**
 * A token just made.
 *
 * @param secret what the script sends; told this once
 */
public record NewApiToken(ApiToken token, String secret) {}
