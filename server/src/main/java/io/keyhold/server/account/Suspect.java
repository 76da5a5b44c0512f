package io.keyhold.server.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that may be the same as one about to be entered. Whether the asker may see it is for the asker's screen to heed.
 */
public record Suspect(
        UUID id,
        long number,
        String name,
        String nameKey,
        @Nullable String uscc,
        String discriminator,
        long version,
        String state) {}
