package io.keyhold.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a unit's name or place in the tree; what is null stays.
 *
 * @param version the version that was read
 */
public record UnitEdit(
        long version, @Nullable String name, @Nullable UUID parentId) {
    public static UnitEdit rename(long version, String name) {
        return new UnitEdit(version, name, null);
    }

    /** Puts the unit, with everything below it, under another one. */
    public static UnitEdit move(long version, UUID parentId) {
        return new UnitEdit(version, null, parentId);
    }
}
