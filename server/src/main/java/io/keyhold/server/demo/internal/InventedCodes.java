package io.keyhold.server.demo.internal;

import io.keyhold.matching.CreditCode;

/** Credit codes that are well formed and nobody's: no registry gives out organisation codes that begin with these letters. */
final class InventedCodes {
    private InventedCodes() {}

    static String of(String divisionCode, int number) {
        return CreditCode.beginningWith("91" + divisionCode + "DEM%06d".formatted(number))
                .value();
    }
}
