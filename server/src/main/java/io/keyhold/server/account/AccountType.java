package io.keyhold.server.account;

/** What an account is in law (AU-2): an organisation, or a natural person. */
public enum AccountType {
    ORGANISATION("organisation"),
    PERSON("person");

    private final String code;

    AccountType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static AccountType of(String code) {
        return switch (code) {
            case "organisation" -> ORGANISATION;
            case "person" -> PERSON;
            default -> throw new IllegalArgumentException("No account type " + code);
        };
    }
}
