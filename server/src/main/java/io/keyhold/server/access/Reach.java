package io.keyhold.server.access;

/** How far a role reaches from the unit of its membership. */
public enum Reach {
    /** What the person keeps. */
    OWN("own"),
    /** What belongs to just that unit. */
    UNIT("unit"),
    /** What belongs to that unit or one under it. */
    UNIT_AND_BELOW("unit-and-below"),
    /** What lies in the places of the unit's territory. */
    TERRITORY("territory"),
    /** Everything of the company. */
    ALL("all");

    private final String code;

    Reach(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
