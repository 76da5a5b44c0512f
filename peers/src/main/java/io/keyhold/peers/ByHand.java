package io.keyhold.peers;

import org.jspecify.annotations.Nullable;

/** The same table as a programmer would write it for good: what any engine pays for is measured against this. */
final class ByHand {

    private ByHand() {}

    /** A tier with why. */
    record Explained(String tier, String row, String clause, int trucks, String ownership, String region) {}

    static @Nullable Explained tier(int trucks, String ownership, String region) {
        boolean owner = ownership.equals("owner");
        return switch (region) {
            case "breakthrough" -> tier(trucks, owner, owner ? 10 : 20, ownership, region);
            case "growth" -> tier(trucks, owner, owner ? 20 : 30, ownership, region);
            case "mature" -> tier(trucks, owner, owner ? 30 : 40, ownership, region);
            default -> null;
        };
    }

    private static @Nullable Explained tier(int trucks, boolean owner, int gold, String ownership, String region) {
        if (trucks >= gold) {
            return new Explained("gold", "gold", "AU-5", trucks, ownership, region);
        }
        if (trucks >= (owner ? 5 : 10)) {
            return new Explained("silver", "silver", "AU-5", trucks, ownership, region);
        }
        return owner ? new Explained("general", "general-owner", "AU-5", trucks, ownership, region) : null;
    }
}
