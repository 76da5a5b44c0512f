package io.keyhold.rules;

import java.util.List;
import java.util.Set;

/** Reads {@code stages}. */
final class StageReader {

    private final SectionParts parts;

    StageReader(SectionParts parts) {
        this.parts = parts;
    }

    StageList read(String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "steps"));
        String clause = parts.words.clause(yaml);
        List<StageList.Stage> stages = parts.findings.each(yaml.need("steps").items(), clause, this::stage);
        return new StageList(name, yaml.label("label"), clause, stages, yaml.where());
    }

    private StageList.Stage stage(Yaml yaml) {
        yaml.only(Set.of("id", "label", "clause", "criteria"));
        String clause = parts.words.clause(yaml);
        return new StageList.Stage(
                yaml.need("id").name(),
                yaml.label("label"),
                clause,
                parts.findings.each(yaml.need("criteria").items(), clause, this::criterion),
                yaml.where());
    }

    private StageList.Criterion criterion(Yaml yaml) {
        yaml.only(Set.of("id", "label", "clause", "when", "needs", "under"));
        yaml.need("needs");
        return new StageList.Criterion(
                yaml.need("id").name(),
                yaml.label("label"),
                parts.words.clause(yaml),
                parts.conditions(yaml, "when"),
                parts.conditions(yaml, "needs"),
                parts.under(yaml),
                yaml.where());
    }
}
