package io.keyhold.server.account.internal;

import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.server.kernel.Refusal;
import java.util.Map;

/** Says what is wrong with a credit code. */
final class CreditCodeWords {
    private CreditCodeWords() {}

    static Refusal refusal(String written, CreditCodeCheck.Invalid invalid) {
        var code = "credit-code-"
                + invalid.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var expected = invalid.expected() == null ? "" : invalid.expected().toString();
        return Refusal.invalid(code, Map.of("field", "uscc", "value", written, "expected", expected));
    }
}
