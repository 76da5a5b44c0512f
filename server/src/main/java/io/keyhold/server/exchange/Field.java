package io.keyhold.server.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of an imported ledger can mean. The code is what the API knows it by; its words are in the module's texts. */
public enum Field {
    NAME("name"),
    TYPE("type"),
    CREDIT_CODE("creditCode"),
    /** Province and city together in one column. */
    PLACE("place"),
    PROVINCE("province"),
    CITY("city"),
    ADDRESS("address"),
    INDUSTRY("industry"),
    /** What sort of body it is (AU-3). */
    CATEGORY("category"),
    /** What it hauls (AU-4). */
    TRANSPORT("transport"),
    OUR_TRUCKS("ourTrucks"),
    /** Trucks of other makes; the only field that several columns may have, one a brand. */
    OTHER_TRUCKS("otherTrucks"),
    OTHER_BRAND("otherBrand"),
    MODEL_CLASS("modelClass"),
    HOLDINGS_DATE("holdingsDate"),
    CONTACT_NAME("contactName"),
    CONTACT_PHONE("contactPhone"),
    CONTACT_TITLE("contactTitle"),
    CONTACT_PART("contactPart"),
    /** On what legal basis the contact's data is kept (AU-15, keep lawful). */
    LEGAL_BASIS("legalBasis"),
    SOURCE("source");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The words it takes, one for each code; empty when it takes anything. */
    public List<String> allowed() {
        var words = Words.of(this);
        return words == null ? List.of() : words.offered();
    }

    public static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
