package io.keyhold.server.handbook;

/** What a division code of GB/T 2260 is called, for telling why. */
public interface PlaceNames {
    /** The name of the division, or of the nearest larger one that is known, or the code itself. */
    String nameOf(String code);
}
