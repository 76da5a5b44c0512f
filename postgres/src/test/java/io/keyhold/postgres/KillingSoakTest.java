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
                killAtAnyMoment(child, random);
                acknowledged = Math.max(acknowledged, child.lastAcknowledged());
            }
            try (var postgres = Homes.embedded(home).start()) {
                assertThat(rows(postgres)).as("round %d, seed %d", round, seed).isGreaterThanOrEqualTo(acknowledged);
            }
            System.out.printf("killed %d times, %d rows acknowledged, none lost%n", round, acknowledged);
        }
    }

    private static void killAtAnyMoment(Child child, Random random) throws Exception {
        var whileStarting = random.nextInt(4) == 0;
        if (!whileStarting) {
            assertThat(child.firstLine()).isEqualTo("ready");
        }
        Thread.sleep(random.nextInt(1_500));
        if (random.nextBoolean()) {
            child.kill();
        } else {
            child.killWithServer();
        }
    }

    private static long rows(RunningPostgres postgres) throws Exception {
        var exists = Sql.one(postgres, postgres.owner(), "SELECT to_regclass('line') IS NOT NULL");
        return exists.equals("t")
                ? Long.parseLong(Sql.one(postgres, postgres.owner(), "SELECT count(*) FROM line"))
                : 0;
    }
}
