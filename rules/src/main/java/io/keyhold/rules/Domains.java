package io.keyhold.rules;

import java.util.Map;

/** What an input can be at all: its type's values, places that exist, and of decided inputs what some row gives. */
final class Domains {

    private Domains() {}

    static Ranges of(Pack pack, Input input) {
        Decision decision = input.decision() == null ? null : pack.decisions().get(input.decision());
        return switch (decision) {
            case null -> of(input.type());
            case Table table -> given(pack, table, input);
            case Measure measure -> counted(pack, measure);
        };
    }

    static Ranges of(ValueType type) {
        return switch (type) {
            case ValueType.Place ignored -> Provinces.codes();
            case ValueType.Text text -> text.named().all();
            default -> type.domain();
        };
    }

    private static Ranges given(Pack pack, Table table, Input input) {
        if (table.hit() == Hit.COLLECT) {
            return of(input.type());
        }
        Ranges given = Ranges.NONE;
        for (Row row : table.rows()) {
            Gap gap = row.openGap() == null ? null : pack.gaps().get(row.openGap());
            if (gap != null) {
                given = given.or(of(input.type()));
            } else {
                long value = encoded(input.type(), row.then(), input.name());
                given = given.or(Ranges.between(value, value));
            }
        }
        return given;
    }

    static long encoded(ValueType type, Map<String, Object> then, String output) {
        return type.encode(new ValueType.Literal(String.valueOf(then.get(output))));
    }

    /** A measure is the largest of its sources, so it lies where some of them may. */
    private static Ranges counted(Pack pack, Measure measure) {
        return measure.ways().stream()
                .map(way -> measure.inputs().stream()
                        .filter(input -> input.name().equals(way.source()))
                        .findFirst()
                        .map(source -> of(pack, source))
                        .orElse(Ranges.NONE))
                .reduce(Ranges.NONE, Ranges::or);
    }
}
