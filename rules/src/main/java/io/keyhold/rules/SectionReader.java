package io.keyhold.rules;

import java.util.Map;
import java.util.Set;

/** Reads the sections that are no tables, each by its kind. */
final class SectionReader {

    /** Reads one item of a section. */
    private interface Reading {
        Section read(SectionParts parts, String name, Yaml yaml);
    }

    private static final Map<String, Reading> KINDS = Map.of(
            "stages", (parts, name, yaml) -> new StageReader(parts).read(name, yaml),
            "scorecards", (parts, name, yaml) -> new ScorecardReader(parts).read(name, yaml),
            "formulas", Formula::read,
            "durations", Period::read,
            "cadences", Cadence::read,
            "escalations", Escalation::read,
            "approvals", ApprovalChain::read,
            "forms", Form::read);

    static final Set<String> SECTIONS = KINDS.keySet();

    private final SectionParts parts;

    SectionReader(SectionParts parts) {
        this.parts = parts;
    }

    Section read(String kind, String name, Yaml yaml) {
        Reading reading = KINDS.get(kind);
        if (reading == null) {
            throw new IllegalArgumentException(kind);
        }
        return reading.read(parts, name, yaml);
    }
}
