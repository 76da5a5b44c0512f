package io.keyhold.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongTriesTest {
    private static final Instant NOW = Instant.parse("2009-03-01T08:00:00Z");

    @Test
    void theFifthLocksForAQuarterOfAnHour() {
        var fifth = four().another(NOW);

        assertThat(four().lock(NOW)).isNull();
        assertThat(fifth.lock(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(fifth.lock(NOW.plus(Duration.ofMinutes(14)))).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void afterTheLockIsCountedFromOneAgain() {
        var later = NOW.plus(Duration.ofMinutes(15));
        var fifth = four().another(NOW);

        assertThat(fifth.lock(later)).isNull();
        assertThat(fifth.another(later)).isEqualTo(new WrongTries(1, null));
    }

    private static WrongTries four() {
        var tries = WrongTries.NONE;
        for (int i = 0; i < 4; i++) {
            tries = tries.another(NOW);
        }
        return tries;
    }
}
