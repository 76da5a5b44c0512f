package io.keyhold.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing server again and again, at random moments: the JVM alone, everything at once, or also while it is starting.
 * Rounds: the property {@code keyhold.soak.kills}, 30 unless set.
 */
@Tag("soak")
class KillingSoakTest {
    private static final int ROUNDS = Integer.getInteger("keyhold.soak.kills", 30);

    @TempDir
    Path home;

    @Test
    void noKillEverLosesAnAcknowledgedRow() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var acknowledged = 0L;
        for (int round = 1; round <= ROUNDS; round++) {
            try (var child = Child.writing(home)) {
                acknowledged = Math.max(acknowledged, lastBeforeKill(child, random));
            }
            try (var postgres = Homes.embedded(home).start()) {
                assertThat(rows(postgres)).as("round %d, seed %d", round, seed).isGreaterThanOrEqualTo(acknowledged);
            }
            System.out.printf("killed %d times, %d rows acknowledged, none lost%n", round, acknowledged);
        }
    }

    /** Unpacking, initdb and the making of roles and database may be cut short anywhere; the next start begins again. */
    @Test
    void aFirstStartCutShortIsMadeUpByTheNext() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 1; round <= ROUNDS / 3 + 1; round++) {
            var fresh = home.resolve("fresh" + round);
            try (var child = Child.holding(fresh)) {
                Thread.sleep(random.nextInt(4_000));
                child.kill();
            }
            try (var postgres = Homes.embedded(fresh).start()) {
                assertThat(Sql.one(postgres, postgres.app(), "SELECT current_user"))
                        .as("round %d, seed %d", round, seed)
                        .isEqualTo("keyhold_app");
            }
            System.out.printf("first start cut short %d times, made up each time%n", round);
        }
    }

    private static long lastBeforeKill(Child child, Random random) throws Exception {
        var seen = 0L;
        if (random.nextInt(4) == 0) {
            // Perhaps while it is starting, or recovering from the kill before.
            Thread.sleep(random.nextInt(1_500));
        } else {
            assertThat(child.firstLine()).isEqualTo("ready");
            seen = child.awaitRows(1 + random.nextInt(500));
        }
        if (random.nextBoolean()) {
            child.kill();
        } else {
            child.killWithServer();
        }
        return Math.max(seen, child.lastAcknowledged());
    }

    private static long rows(RunningPostgres postgres) throws Exception {
        var exists = Sql.one(postgres, postgres.owner(), "SELECT to_regclass('line') IS NOT NULL");
        return exists.equals("t")
                ? Long.parseLong(Sql.one(postgres, postgres.owner(), "SELECT count(*) FROM line"))
                : 0;
    }
}
