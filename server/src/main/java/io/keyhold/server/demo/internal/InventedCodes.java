package io.keyhold.server.demo.internal;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;

/** Credit codes that are well formed and nobody's: no registry gives out organisation codes that begin with these letters. */
final class InventedCodes {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private InventedCodes() {}

    static String of(String divisionCode, int number) {
        var body = "91" + divisionCode + "DEM%06d".formatted(number);
        return CHARACTERS
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(code -> CreditCode.check(code) instanceof CreditCodeCheck.Valid)
                .findFirst()
                .orElseThrow();
    }
}
