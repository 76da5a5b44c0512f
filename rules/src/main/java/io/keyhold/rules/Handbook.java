package io.keyhold.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one handbook, compiled. Decides by the version in force on a day; where versions overlap the one that
 * began last counts. Immutable and safe to share between threads.
 */
public final class Handbook {

    private final List<Pack> versions;
    /** First days of the stretches within which nothing changes. */
    private final LocalDate[] starts;

    private final @Nullable Program[] programs;

    private Handbook(List<Pack> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing((Pack pack) -> pack.ref().from())
                        .thenComparing(pack -> pack.ref().version()))
                .toList();
        starts = boundaries(versions).toArray(LocalDate[]::new);
        programs = Arrays.stream(starts)
                .map(day -> inForce(day).map(pack -> new Program(pack, day)).orElse(null))
                .toArray(Program[]::new);
    }

    public static Handbook of(List<Pack> versions) {
        return new Handbook(versions);
    }

    public static Handbook of(Pack... versions) {
        return new Handbook(List.of(versions));
    }

    private static TreeSet<LocalDate> boundaries(List<Pack> versions) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Pack pack : versions) {
            cut(days, new Span(pack.ref().from(), pack.ref().until()));
            pack.choices().forEach(choice -> days.add(choice.counts(pack.ref().from())));
            for (Decision decision : pack.decisions().values()) {
                if (decision instanceof Table table) {
                    table.rows().forEach(row -> cut(days, row.span()));
                }
            }
        }
        return days;
    }

    private static void cut(TreeSet<LocalDate> days, Span span) {
        if (span.from() != null) {
            days.add(span.from());
        }
        if (span.until() != null) {
            days.add(span.until());
        }
    }

    /** All versions, the earliest first. */
    public List<Pack> versions() {
        return versions;
    }

    /** The days from which something else may be decided: a version, a dated row or a choice begins or ends there; in order. */
    public List<LocalDate> turningDays() {
        return List.of(starts);
    }

    public Optional<Pack> inForce(LocalDate day) {
        return versions.reversed().stream()
                .filter(pack -> pack.ref().inForce(day))
                .findFirst();
    }

    /** Decides one thing; {@link QuestionRefused} for an unknown decision or facts outside the catalogue. */
    public Outcome decide(String decision, Map<String, ?> facts, LocalDate on) {
        return given(facts, on).decide(decision);
    }

    /** A case about which several decisions are asked: its facts are bound once. */
    public Given given(Map<String, ?> facts, LocalDate on) {
        Program program = program(on);
        return program == null ? new Given(null) : new Given(Frame.of(program, facts));
    }

    @Nullable Program program(LocalDate on) {
        for (int i = starts.length - 1; i >= 0; i--) {
            if (!starts[i].isAfter(on)) {
                return programs[i];
            }
        }
        return null;
    }
}
