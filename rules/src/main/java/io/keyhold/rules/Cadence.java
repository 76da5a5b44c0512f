package io.keyhold.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often who must do something for whom: visits by account level, say. */
public record Cadence(String name, Label label, String clause, List<Rhythm> rhythms, Where where) implements Section {

    /** The stretch of the calendar in which so many are owed. */
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR;

        LocalDate firstDay(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate lastDay(LocalDate day) {
            LocalDate first = firstDay(day);
            LocalDate next = switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
                case QUARTER -> first.plusMonths(3);
                case HALF_YEAR -> first.plusMonths(6);
                case YEAR -> first.plusYears(1);
            };
            return next.minusDays(1);
        }
    }

    /** One rhythm: for whom, how often, by whom. */
    public record Rhythm(
            String id,
            String clause,
            List<Condition> when,
            Every every,
            int times,
            Label by,
            @Nullable Under under) {

        /** What is still owed in the stretch a day lies in, and by which day. */
        public Owed owed(LocalDate on, List<LocalDate> done) {
            LocalDate first = every.firstDay(on);
            LocalDate last = every.lastDay(on);
            long within = done.stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .count();
            return new Owed((int) Math.max(0, times - within), last);
        }
    }

    /** How many are owed until a day, inclusive. */
    public record Owed(int times, LocalDate until) {}

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        rhythms.forEach(rhythm -> clauses.add(rhythm.clause));
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        return SectionParts.gaps(
                rhythms.stream().<@Nullable Under>map(Rhythm::under).toList());
    }

    /** The rhythm for a case; none where no condition surely holds or its gap is open. */
    Optional<Rhythm> rhythm(Frame frame) {
        return rhythms.stream()
                .filter(rhythm -> frame.program.standing(rhythm.under) == Program.Standing.COUNTS
                        && Condition.all(rhythm.when, frame) == Condition.Holds.YES)
                .findFirst();
    }

    static Cadence read(SectionParts parts, String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "rhythms"));
        String clause = parts.words.clause(yaml);
        List<Rhythm> rhythms = parts.findings.each(yaml.need("rhythms").items(), clause, each -> {
            each.only(Set.of("id", "clause", "when", "every", "times", "by", "under"));
            Yaml times = each.find("times");
            return new Rhythm(
                    each.need("id").name(),
                    parts.words.clause(each),
                    parts.conditions(each, "when"),
                    SectionParts.word(each.need("every"), Every.class),
                    times == null ? 1 : times.wholeNumber(),
                    each.label("by"),
                    parts.under(each));
        });
        return new Cadence(name, yaml.label("label"), clause, rhythms, yaml.where());
    }
}
