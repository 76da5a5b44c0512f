package io.keyhold.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whatWasReadIsNotReadAgainUntilForgotten() {
        var readings = new AtomicInteger();
        var remembered = new Remembered<String, Integer>(LONG, 10, key -> readings.incrementAndGet());

        assertThat(remembered.get("a")).isEqualTo(1);
        assertThat(remembered.get("a")).isEqualTo(1);
        remembered.forget("a"::equals);
        assertThat(remembered.get("a")).isEqualTo(2);
    }

    /** As where a reader waits for a connection that another who asks holds. */
    @Test
    void nobodyWaitsForAnothersReading() throws Exception {
        var begun = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var readings = new AtomicInteger();
        var remembered = new Remembered<String, Boolean>(LONG, 10, key -> {
            if (readings.incrementAndGet() > 1) {
                return true;
            }
            begun.countDown();
            return happens(answered);
        });

        var first = CompletableFuture.supplyAsync(() -> remembered.get("a"));
        assertThat(happens(begun)).isTrue();
        assertThat(remembered.get("a")).isTrue();
        answered.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasReadBeforeAForgettingIsNotKeptAfterIt() throws Exception {
        var begun = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var readings = new AtomicInteger();
        var remembered = new Remembered<String, Integer>(LONG, 10, key -> {
            int reading = readings.incrementAndGet();
            begun.countDown();
            assertThat(happens(changed)).isTrue();
            return reading;
        });

        var old = CompletableFuture.supplyAsync(() -> remembered.get("a"));
        assertThat(happens(begun)).isTrue();
        remembered.forget("a"::equals);
        changed.countDown();

        assertThat(old.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(remembered.get("a")).isEqualTo(2);
    }

    private static boolean happens(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
