package io.keyhold.server.registration;

import org.jspecify.annotations.Nullable;

/**
 * Which registrations to list, the latest first.
 *
 * @param state only those; null for any
 * @param mine only those the caller keeps
 * @param name the beginning of the written name; null for any
 * @param after the number the page before ended with; null for the first page
 */
public record RegistrationQuery(
        @Nullable RegistrationState state,
        boolean mine,
        @Nullable String name,
        @Nullable Long after,
        int limit) {}
