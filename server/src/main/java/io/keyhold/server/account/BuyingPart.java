package io.keyhold.server.account;

import java.util.Arrays;
import java.util.Optional;

/** The part a contact has in the customer's buying centre (AU-20, and the glossary). */
public enum BuyingPart {
    GATEKEEPER("gatekeeper"),
    DRIVER("driver"),
    FLEET_CAPTAIN("fleet-captain"),
    SUPERVISOR("supervisor"),
    MANAGER("manager"),
    OWNER("owner"),
    DECISION_MAKER("decision-maker"),
    INFLUENCER("influencer"),
    CHAMPION("champion"),
    USER("user"),
    BUYER("buyer"),
    FINANCE("finance");

    private final String code;

    BuyingPart(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<BuyingPart> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }
}
