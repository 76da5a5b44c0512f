package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form: its fields in the order they are printed, so many to a line, and which must be filled in. */
public record Form(String name, Label label, String clause, int columns, List<Field> fields, Where where)
        implements Section {

    /** One field: of a type, or free text where none is said; {@code wide} takes a whole line in print. */
    public record Field(
            String id,
            Label label,
            String clause,
            @Nullable ValueType type,
            @Nullable Unit unit,
            boolean mandatory,
            boolean wide) {}

    /** A field that is empty or does not fit, and what would. */
    public record Problem(Field field, Label told) {}

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        fields.forEach(field -> clauses.add(field.clause));
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        return Set.of();
    }

    /** What is wrong with a form filled in, field by field; texts are read as people write them. */
    public List<Problem> problems(Map<String, String> values) {
        List<Problem> problems = new ArrayList<>();
        for (Field field : fields) {
            String value = values.getOrDefault(field.id, "").strip();
            if (value.isEmpty()) {
                if (field.mandatory) {
                    problems.add(new Problem(field, new Label("必填", "must be filled in")));
                }
            } else if (field.type != null) {
                try {
                    field.type.encode(new ValueType.Literal(value));
                } catch (ValueType.Misfit misfit) {
                    problems.add(new Problem(field, misfit.told()));
                }
            }
        }
        return List.copyOf(problems);
    }

    /** The lines of the printed form, left to right. */
    public List<List<Field>> lines() {
        List<List<Field>> lines = new ArrayList<>();
        List<Field> line = new ArrayList<>();
        for (Field field : fields) {
            if (!line.isEmpty() && (field.wide || line.size() == columns)) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            line.add(field);
            if (field.wide) {
                lines.add(List.copyOf(line));
                line.clear();
            }
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    static Form read(SectionParts parts, String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "columns", "fields"));
        String clause = parts.words.clause(yaml);
        Yaml columns = yaml.find("columns");
        List<Field> fields = parts.findings.each(yaml.need("fields").items(), clause, each -> {
            each.only(Set.of("id", "label", "clause", "type", "unit", "least", "most", "digits", "mandatory", "wide"));
            Yaml mandatory = each.find("mandatory");
            Yaml wide = each.find("wide");
            return new Field(
                    each.need("id").name(),
                    each.label("label"),
                    each.find("clause") == null ? clause : parts.words.clause(each),
                    each.find("type") == null ? null : parts.words.type(each, Integer.MIN_VALUE),
                    parts.words.unit(each),
                    mandatory != null && mandatory.truth(),
                    wide != null && wide.truth());
        });
        return new Form(
                name, yaml.label("label"), clause, columns == null ? 2 : columns.wholeNumber(), fields, yaml.where());
    }
}
