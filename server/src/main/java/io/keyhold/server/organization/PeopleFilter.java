package io.keyhold.server.organization;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param nameStart the beginning of the name, or null for any
 * @param unitId only who is, was or will be a member of this unit; null for any
 * @param within only who is or will be a member of one of these units (of those who left, who was); null for anywhere
 * @param withLeft whether people who left are listed too
 * @param after the last person of the page before; null for the first page
 */
public record PeopleFilter(
        @Nullable String nameStart,
        @Nullable UUID unitId,
        @Nullable Set<UUID> within,
        boolean withLeft,
        @Nullable UUID after,
        int limit) {
    /** Everybody who has not left, from the first on. */
    public static PeopleFilter everybody(int limit) {
        return new PeopleFilter(null, null, null, false, null, limit);
    }
}
