package io.keyhold.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was read a moment ago and is good enough still. Nobody waits for another's reading: whoever waits inside a transaction holds a
 * connection, and the reader may be waiting for just that one.
 */
public final class Remembered<K, V> {
    private final Cache<K, V> kept;
    private final Function<? super K, ? extends V> read;
    private final AtomicLong forgettings = new AtomicLong();

    /**
     * Remembers nothing yet.
     *
     * @param goodFor how long a reading may be used
     * @param atMost how many readings are kept
     */
    public Remembered(Duration goodFor, int atMost, Function<? super K, ? extends V> read) {
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(goodFor)
                .maximumSize(atMost)
                .build();
        this.read = read;
    }

    /** What was read lately, or else is read now. */
    public V get(K key) {
        var known = kept.getIfPresent(key);
        return known == null ? readNow(key) : known;
    }

    private V readNow(K key) {
        long before = forgettings.get();
        V value = read.apply(key);
        // Read before something changed and kept after all was forgotten, it would outlive the forgetting.
        if (forgettings.get() == before) {
            kept.put(key, value);
        }
        return value;
    }

    /** Reads these anew when next asked. */
    public void forget(Predicate<? super K> which) {
        forgettings.incrementAndGet();
        kept.asMap().keySet().removeIf(which);
    }
}
