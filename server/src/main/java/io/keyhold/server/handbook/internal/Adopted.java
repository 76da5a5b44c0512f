package io.keyhold.server.handbook.internal;

import io.keyhold.rules.Choice;
import io.keyhold.rules.PackRef;
import java.time.LocalDate;
import java.util.List;

/** What a company adopted, without the packs' contents: cheap to read again, and equal while nothing changed. */
record Adopted(List<Version> versions, List<Chosen> choices) {
    /** A version, the day from which it counts for what was decided before, and the fingerprint of its content. */
    record Version(PackRef ref, LocalDate existingFrom, String fingerprint) {}

    /** A choice for a gap of a pack. */
    record Chosen(String pack, Choice choice) {}

    /** The ids of the packs, the one adopted first leading. */
    List<String> packs() {
        return versions.stream().map(version -> version.ref().id()).distinct().toList();
    }
}
