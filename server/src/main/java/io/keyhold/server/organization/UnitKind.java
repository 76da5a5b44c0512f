package io.keyhold.server.organization;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of unit. */
public enum UnitKind {
    HEAD_OFFICE("head-office", false),
    CHANNEL("channel", false),
    DEPARTMENT("department", false),
    REGION("region", false),
    MARKET_OFFICE("market-office", true),
    DEALER("dealer", true),
    BODY_BUILDER("body-builder", true),
    PLANT("plant", false),
    STORE_4S("4s-store", true);

    private final String code;
    private final boolean sells;

    UnitKind(String code, boolean sells) {
        this.code = code;
        this.sells = sells;
    }

    public String code() {
        return code;
    }

    /** Whether a unit of this kind has places it sells in. */
    public boolean sells() {
        return sells;
    }

    public static Optional<UnitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
