package io.keyhold.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A length of time the handbook names. By the civil law's reckoning the first day does not count: a month ends on the
 * day of the same number, or where the month has none, on its last; always counted from the start, never from a part of
 * the way, so that two months from 31 December end on the last of February.
 */
public record Period(
        String name, Label label, String clause, int amount, In unit, Label since, boolean rolls, Where where)
        implements Section {

    /** What a period is counted in. */
    public enum In {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS;

        boolean isWithinDays() {
            return this == MINUTES || this == HOURS;
        }
    }

    @Override
    public Set<String> clauses() {
        return Set.of(clause);
    }

    @Override
    public Set<String> gaps() {
        return Set.of();
    }

    /** The last day of the period; one that {@code rolls} ends on a working day. Not for minutes and hours. */
    public WorkingCalendar.Reckoned lastDay(LocalDate start, WorkingCalendar calendar) {
        if (unit == In.WORKING_DAYS) {
            return calendar.plus(start, amount);
        }
        LocalDate last = switch (unit) {
            case DAYS -> start.plusDays(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
            default -> throw new IllegalStateException(name + " ends within a day");
        };
        return rolls ? calendar.orNextWorked(last) : new WorkingCalendar.Reckoned(last, Set.of());
    }

    /** The instant a period ends; one counted in days ends with its last day. */
    public LocalDateTime end(LocalDateTime start, WorkingCalendar calendar) {
        return switch (unit) {
            case MINUTES -> start.plusMinutes(amount);
            case HOURS -> start.plusHours(amount);
            default -> lastDay(start.toLocalDate(), calendar).day().plusDays(1).atStartOfDay();
        };
    }

    static Period read(SectionParts parts, String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "amount", "in", "since", "rolls"));
        In unit = SectionParts.word(yaml.need("in"), In.class);
        Yaml rolls = yaml.find("rolls");
        if (rolls != null && rolls.truth() && unit.isWithinDays()) {
            throw rolls.flaw(
                    new Label("分钟和小时不顺延到工作日", "minutes and hours do not roll to a working day"),
                    new Label("去掉 rolls", "take 'rolls' away"));
        }
        return new Period(
                name,
                yaml.label("label"),
                parts.words.clause(yaml),
                yaml.need("amount").wholeNumber(),
                unit,
                yaml.label("since"),
                rolls != null && rolls.truth(),
                yaml.where());
    }
}
