package io.keyhold.server.account;

import java.util.Arrays;
import java.util.Optional;

/** Why personal data may be kept: the list of PIPL article 13. It knows no "legitimate interest". */
public enum LegalBasis {
    CONSENT("consent"),
    CONTRACT("contract"),
    LEGAL_DUTY("legal-duty"),
    PUBLIC_HEALTH("public-health"),
    PUBLIC_INTEREST_NEWS("public-interest-news"),
    SELF_PUBLISHED("self-published"),
    OTHER_LAW("other-law");

    private final String code;

    LegalBasis(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<LegalBasis> of(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }
}
