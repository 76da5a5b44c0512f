package io.keyhold.server.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that would be decided differently.
 *
 * @param divisionCode the place, by its code of GB/T 2260
 * @param regionType of what it is compared with
 * @param trucks trucks of every make, as counted for the comparison
 */
public record Moved(
        UUID accountId,
        long number,
        String name,
        @Nullable String divisionCode,
        @Nullable String regionType,
        long trucks,
        Step kind,
        Step tier) {
    /** From what to what; null is undecided. */
    public record Step(@Nullable String from, @Nullable String to) {
        public boolean stays() {
            return from == null ? to == null : from.equals(to);
        }
    }

    /** The step of one of {@link Movements#DECISIONS}. */
    public Step step(String decision) {
        return switch (decision) {
            case "kind" -> kind;
            case "tier" -> tier;
            default -> throw new IllegalArgumentException(decision + " is not kept with accounts");
        };
    }
}
