package io.keyhold.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are worked: not at weekends and holidays, but on make-up days all the same. Of a year nobody has announced
 * only the weekends are known; what is reckoned across such a year says so.
 */
public record WorkingCalendar(Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    private static final String MAINLAND = "mainland.yaml";

    /** A day reckoned, and the years on the way whose holidays are not known. */
    public record Reckoned(LocalDate day, Set<Integer> unannounced) {}

    /** Mainland China, for the years shipped. */
    public static WorkingCalendar mainland() {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream(MAINLAND)) {
            if (in == null) {
                throw new IllegalStateException("no " + MAINLAND);
            }
            return read(MAINLAND, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A calendar written as the one shipped; {@link PackRefused} with line and cure where it is not. */
    public static WorkingCalendar read(String file, String text) {
        Findings findings = new Findings();
        Set<Integer> years = new TreeSet<>();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> workdays = new HashSet<>();
        findings.guard(null, () -> {
            for (Map.Entry<String, Yaml> year : Yaml.parse(file, text)
                    .only(Set.of("years"))
                    .need("years")
                    .entries()
                    .entrySet()) {
                Yaml days = year.getValue().only(Set.of("holidays", "workdays"));
                years.add(year(year.getKey(), days));
                days.need("holidays").items().forEach(each -> holidays.addAll(days(each)));
                days.need("workdays").items().forEach(each -> workdays.addAll(days(each)));
            }
        });
        findings.refuseIfAny();
        return new WorkingCalendar(Set.copyOf(years), Set.copyOf(holidays), Set.copyOf(workdays));
    }

    private static int year(String text, Yaml at) {
        if (!text.matches("\\d{4}")) {
            throw at.flaw(
                    new Label("“" + text + "”不是年份", "'" + text + "' is no year"),
                    new Label("写成 2009 这样的年份", "write a year such as 2009"));
        }
        return Integer.parseInt(text);
    }

    private static Set<LocalDate> days(Yaml yaml) {
        String[] ends = yaml.text().split("/");
        ValueType day = new ValueType.Day();
        try {
            LocalDate first = LocalDate.ofEpochDay(day.encode(ends[0]));
            LocalDate last = LocalDate.ofEpochDay(day.encode(ends[ends.length - 1]));
            return new HashSet<>(first.datesUntil(last.plusDays(1)).toList());
        } catch (IllegalArgumentException e) {
            throw yaml.flaw(
                    new Label("“" + yaml.text() + "”不是日期或一段日子", "'" + yaml.text() + "' is no stretch of days"),
                    new Label("写成 2009-01-01 或 2009-01-01/2009-01-03", "write 2009-01-01 or 2009-01-01/2009-01-03"));
        }
    }

    /** With a company's own years or days; its word wins over what was there. */
    public WorkingCalendar with(WorkingCalendar more) {
        Set<Integer> allYears = new TreeSet<>(years);
        allYears.addAll(more.years);
        Set<LocalDate> off = new HashSet<>(holidays);
        off.removeAll(more.workdays);
        off.addAll(more.holidays);
        Set<LocalDate> on = new HashSet<>(workdays);
        on.removeAll(more.holidays);
        on.addAll(more.workdays);
        return new WorkingCalendar(Set.copyOf(allYears), Set.copyOf(off), Set.copyOf(on));
    }

    public boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workdays.contains(day) || (!weekend && !holidays.contains(day));
    }

    /** The nth working day after a day; none: the day itself. */
    public Reckoned plus(LocalDate day, int workingDays) {
        Set<Integer> unannounced = new TreeSet<>();
        LocalDate at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            note(at, unannounced);
            left -= isWorked(at) ? 1 : 0;
        }
        return new Reckoned(at, unannounced);
    }

    /** The day, or the first working day after it. */
    public Reckoned orNextWorked(LocalDate day) {
        Set<Integer> unannounced = new TreeSet<>();
        LocalDate at = day;
        note(at, unannounced);
        while (!isWorked(at)) {
            at = at.plusDays(1);
            note(at, unannounced);
        }
        return new Reckoned(at, unannounced);
    }

    private void note(LocalDate day, Set<Integer> unannounced) {
        if (!years.contains(day.getYear())) {
            unannounced.add(day.getYear());
        }
    }
}
