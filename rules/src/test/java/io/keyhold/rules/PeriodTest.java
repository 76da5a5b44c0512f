package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final WorkingCalendar MAINLAND = WorkingCalendar.mainland();

    @ParameterizedTest
    @CsvSource({
        "2009-01-15, 2009-03-15",
        "2008-12-31, 2009-02-28",
        "2007-12-31, 2008-02-29",
        "2009-06-30, 2009-08-30",
        "2009-07-31, 2009-09-30"
    })
    void twoMonthsEndOnTheSameNumberOrTheMonthsLastDay(LocalDate start, LocalDate last) {
        assertThat(period("amount: 2, in: months").lastDay(start, MAINLAND).day())
                .isEqualTo(last);
    }

    @Test
    void aPeriodThatRollsEndsOnAWorkingDay() {
        Period period = period("amount: 1, in: months, rolls: true");

        // 1 October 2015 begins the National Day week; the 8th is worked.
        assertThat(period.lastDay(LocalDate.of(2015, 9, 1), MAINLAND).day()).isEqualTo(LocalDate.of(2015, 10, 8));
    }

    @Test
    void workingDaysSkipHolidaysAndCountMakeUpDays() {
        Period period = period("amount: 2, in: working-days");

        // Friday 13 February 2015; Sunday the 15th was worked for Spring Festival.
        assertThat(period.lastDay(LocalDate.of(2015, 2, 13), MAINLAND).day()).isEqualTo(LocalDate.of(2015, 2, 16));
        assertThat(period.lastDay(LocalDate.of(2015, 2, 16), MAINLAND).day()).isEqualTo(LocalDate.of(2015, 2, 25));
    }

    @Test
    void aYearNobodyAnnouncedIsNamed() {
        assertThat(MAINLAND.plus(LocalDate.of(2030, 1, 1), 1).unannounced()).containsExactly(2030);
        assertThat(MAINLAND.plus(LocalDate.of(2015, 1, 5), 1).unannounced()).isEmpty();
    }

    @Test
    void aCompanyAddsItsOwnDays() {
        WorkingCalendar own = WorkingCalendar.read("own.yaml", """
                years:
                  2030: {holidays: [2030-01-02/2030-01-03], workdays: [2030-01-05]}
                """);
        WorkingCalendar both = MAINLAND.with(own);

        assertThat(both.plus(LocalDate.of(2030, 1, 1), 2).day()).isEqualTo(LocalDate.of(2030, 1, 5));
        assertThat(both.plus(LocalDate.of(2030, 1, 1), 2).unannounced()).isEmpty();
        assertThatThrownBy(() -> WorkingCalendar.read("own.yaml", "years:\n  2030: {holidays: [soon], workdays: []}\n"))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("own.yaml:2: 'soon' is no stretch of days");
    }

    @Test
    void makeUpDaysFallOnWeekendsAndHolidaysAreNeverMakeUpDays() {
        assertThat(MAINLAND.workdays())
                .allMatch(day -> day.getDayOfWeek().getValue() >= 6)
                .noneMatch(MAINLAND.holidays()::contains);
    }

    @Test
    void minutesAndHoursEndAtAnInstantDaysWithTheirLastDay() {
        LocalDateTime start = LocalDateTime.of(2015, 3, 2, 23, 50);

        assertThat(period("amount: 20, in: minutes").end(start, MAINLAND))
                .isEqualTo(LocalDateTime.of(2015, 3, 3, 0, 10));
        assertThat(period("amount: 3, in: days").end(start, MAINLAND)).isEqualTo(LocalDateTime.of(2015, 3, 6, 0, 0));
        assertThatThrownBy(() -> period("amount: 1, in: hours, rolls: true")).isInstanceOf(PackRefused.class);
    }

    private static Period period(String text) {
        return SmallPack.withSections("""
                        durations:
                          time: {label: {zh: 时限, en: time}, clause: X-1, since: {zh: 收到, en: receipt}, %s}
                        """.formatted(text)).section("time", Period.class);
    }
}
