package io.keyhold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code measures}. */
final class MeasureReader {

    private final SectionParts parts;

    MeasureReader(SectionParts parts) {
        this.parts = parts;
    }

    Measure read(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "unit", "largestOf"));
        String clause = parts.words.clause(yaml);
        Map<String, Input> inputs = new LinkedHashMap<>();
        List<Measure.Way> ways = parts.findings.each(yaml.need("largestOf").items(), clause, each -> way(each, inputs));
        return new Measure(
                name,
                yaml.label("label"),
                clause,
                parts.words.unit(yaml),
                List.copyOf(inputs.values()),
                outputs,
                ways,
                yaml.where());
    }

    private Measure.Way way(Yaml yaml, Map<String, Input> inputs) {
        yaml.only(Set.of("id", "clause", "source", "optional", "when", "under"));
        Input source = yaml.need("source").among(parts.words.columns, Vocabulary.COLUMN);
        inputs.put(source.name(), source);
        Yaml when = yaml.find("when");
        List<Measure.Condition> conditions = new ArrayList<>();
        if (when != null) {
            when.entries().forEach((name, cell) -> conditions.add(condition(when, name, cell, inputs)));
        }
        Yaml optional = yaml.find("optional");
        return new Measure.Way(
                yaml.need("id").name(),
                parts.words.clause(yaml),
                source.name(),
                optional != null && optional.truth(),
                conditions,
                parts.under(yaml),
                yaml.where());
    }

    private Measure.Condition condition(Yaml at, String name, Yaml cell, Map<String, Input> inputs) {
        Input input = parts.words.columns.get(name);
        if (input == null) {
            throw at.flaw(
                    new Label("没有事实或结果“" + name + "”", "there is no fact or output '" + name + "'"),
                    new Label("写事实目录里的事实，或某个判定的结果", "use a catalogued fact or an output"));
        }
        inputs.put(name, input);
        return new Measure.Condition(name, cell.cell(input.type()));
    }
}
